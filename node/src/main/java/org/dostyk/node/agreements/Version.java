package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.values.InstitutionId;

/**
 * A text as it was proposed. It never changes; its signatures are for it alone.
 *
 * @param proposedBy the own institution that proposed it
 * @param signatures in the order in which they were given
 */
public record Version(
    int number,
    Hash hash,
    BilingualDocument document,
    InstitutionId proposedBy,
    Instant proposedAt,
    List<Signature> signatures) {

  public Version {
    signatures = List.copyOf(signatures);
  }

  /** The wording, as pages show it. */
  public Draft text() {
    return Draft.of(document);
  }

  /** How many signatures it takes for the agreement to be in force. */
  int signatories() {
    return document.parties().stream().mapToInt(p -> p.signatories().size()).sum();
  }

  /** The party's signature under this version, if it was given. */
  public Optional<Signature> signatureOf(AgreementParty party) {
    return signatures.stream().filter(s -> s.party().equals(party.documentId())).findFirst();
  }
}
