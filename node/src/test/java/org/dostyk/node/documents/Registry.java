package org.dostyk.node.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.springframework.stereotype.Component;

/** A module with signed papers, as those above have them. */
@Component
class Registry implements Verifiable, Examples {
  private final Map<Hash, Verification> known = new ConcurrentHashMap<>();

  @Override
  public Optional<Verification> verify(Hash document) {
    return Optional.ofNullable(known.get(document));
  }

  void record(SignedDocument signed, Optional<Hash> replacedBy) {
    BilingualDocument document = signed.document();
    var verification =
        new Verification(
            document.hash(),
            document.title(),
            document.version(),
            document.parties(),
            signed.signatures(),
            "documents.verify.signed",
            replacedBy);
    known.put(document.hash(), verification);
  }

  @Override
  public List<Example> at(House house) {
    SignedDocument signed = Sample.signed(Sample.memorandum("kk", "en"), Sample.RECTOR);
    record(signed, Optional.of(Sample.memorandum("ru", "zh").hash()));
    return List.of(Example.get("/verify/{code}", signed.document().hash()));
  }
}
