package org.dostyk.node.documents;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A document with the signatures it has so far: what a paper shows.
 *
 * @param signatures in the order in which they were given; each names a signatory of the document
 * @param verification where anyone may check the paper; ends in the document's hash
 * @param printed the tags of the languages shown, in the document's order: all of them, or some
 */
public record SignedDocument(
    BilingualDocument document,
    List<Signature> signatures,
    URI verification,
    List<String> printed) {

  /**
   * @throws IllegalArgumentException if a signature is of nobody who signs here, or somebody's
   *     second; if no language is shown, or one that the document does not have
   */
  public SignedDocument {
    signatures = List.copyOf(signatures);
    List<String> shown = List.copyOf(printed);
    printed = document.languages().stream().filter(shown::contains).toList();
    if (printed.isEmpty() || printed.size() != shown.size()) {
      throw new IllegalArgumentException(shown + " are not of " + document.languages());
    }
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

  /** A paper of all languages. */
  public SignedDocument(BilingualDocument document, List<Signature> signatures, URI verification) {
    this(document, signatures, verification, document.languages());
  }

  /** Whether the paper shows all languages of the document. */
  boolean isWhole() {
    return printed.size() == document.languages().size();
  }

  /** This signatory's signature, if it was given. */
  public Optional<Signature> signatureOf(Party party, Party.Signatory signatory) {
    return Signature.of(signatures, party, signatory);
  }
}
