package org.dostyk.node.documents;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A document with the signatures it has so far: what a paper shows.
 *
 * @param signatures in the order in which they were given; each names a signatory of the document
 * @param verification where anyone may check the paper; ends in the document's hash
 */
public record SignedDocument(
    BilingualDocument document, List<Signature> signatures, URI verification) {

  /**
   * @throws IllegalArgumentException if a signature is of nobody who signs here, or somebody's
   *     second
   */
  public SignedDocument {
    signatures = List.copyOf(signatures);
    if (signatures.stream().map(s -> List.of(s.party(), s.signatory())).distinct().count()
        != signatures.size()) {
      throw new IllegalArgumentException("Somebody signed twice: " + signatures);
    }
    for (Signature s : signatures) {
      if (document.party(s.party()).stream()
          .flatMap(p -> p.signatories().stream())
          .noneMatch(signatory -> signatory.id().equals(s.signatory()))) {
        throw new IllegalArgumentException("Nobody signs here as " + s);
      }
    }
  }

  /** This signatory's signature, if it was given. */
  public Optional<Signature> signatureOf(Party party, Party.Signatory signatory) {
    return Signature.of(signatures, party, signatory);
  }
}
