package org.dostyk.node.documents;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.values.Text;

/**
 * What is said about a document to anybody who has its hash, and nothing else.
 *
 * @param signatures as they are recorded here
 * @param statusKey the text key of how it stands, such as {@code agreements.status.in_force}
 * @param replacedBy the newest version, where this is not it
 */
public record Verification(
    Hash document,
    Text title,
    int version,
    List<Party> parties,
    List<Signature> signatures,
    String statusKey,
    Optional<Hash> replacedBy) {

  public Verification {
    parties = List.copyOf(parties);
    signatures = List.copyOf(signatures);
  }

  /** This signatory's signature, if it was given. */
  public Optional<Signature> signatureOf(Party party, Signatory signatory) {
    return Signature.of(signatures, party, signatory);
  }

  /** Whether every signatory has signed. */
  public boolean complete() {
    return parties.stream()
        .allMatch(
            party -> party.signatories().stream().allMatch(s -> signatureOf(party, s).isPresent()));
  }
}
