package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was proposed. It never changes; its signatures are for it alone.
 *
 * @param wording read when it is asked for; most pages show one version of several
 * @param proposedBy the own institution that proposed it
 * @param signatures in the order in which they were given
 */
public record Version(
    int number,
    Hash hash,
    Supplier<BilingualDocument> wording,
    InstitutionId proposedBy,
    Instant proposedAt,
    List<Signature> signatures) {

  public Version {
    signatures = List.copyOf(signatures);
  }

  Version(
      int number,
      Hash hash,
      BilingualDocument document,
      InstitutionId proposedBy,
      Instant proposedAt,
      List<Signature> signatures) {
    this(number, hash, () -> document, proposedBy, proposedAt, signatures);
  }

  /** Reads a wording when it is first asked for, and once. */
  static Supplier<BilingualDocument> read(Supplier<BilingualDocument> wording) {
    var read = new AtomicReference<@Nullable BilingualDocument>();
    return () -> {
      BilingualDocument known = read.get();
      if (known == null) {
        known = wording.get();
        read.set(known);
      }
      return known;
    };
  }

  /** What was proposed. */
  public BilingualDocument document() {
    return wording.get();
  }

  /** The wording, as pages show it. */
  public Draft text() {
    return Draft.of(document());
  }

  /** How many signatures it takes for the agreement to be in force. */
  int signatories() {
    return document().parties().stream().mapToInt(p -> p.signatories().size()).sum();
  }

  /** The party's signature under this version, if it was given. */
  public Optional<Signature> signatureOf(AgreementParty party) {
    return signatures.stream().filter(s -> s.party().equals(party.documentId())).findFirst();
  }
}
