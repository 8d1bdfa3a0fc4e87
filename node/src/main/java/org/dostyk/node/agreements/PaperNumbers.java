package org.dostyk.node.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.agreements.VersionStore.Unnumbered;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Documents;
import org.dostyk.node.documents.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the numbers of versions that were kept before lists told them. */
@Component
class PaperNumbers {
  private static final int AT_ONCE = 500;
  private final VersionStore versions;
  private final Documents documents;
  private final TransactionTemplate transactions;

  PaperNumbers(VersionStore versions, Documents documents, TransactionTemplate transactions) {
    this.versions = versions;
    this.documents = documents;
    this.transactions = transactions;
  }

  /** Reads all that was not read yet; once it is done there is nothing left to read. */
  void read() {
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transactions.execute(
                  status -> {
                    List<Unnumbered> some = versions.unnumbered(AT_ONCE);
                    Map<Hash, String> found = new LinkedHashMap<>();
                    some.forEach(one -> found.put(one.hash(), number(one)));
                    versions.number(found);
                    return !some.isEmpty();
                  }));
    }
  }

  private String number(Unnumbered one) {
    return documents
        .find(one.hash(), Set.copyOf(one.houses()))
        .map(BilingualDocument::of)
        .map(PaperNumbers::number)
        .orElse("");
  }

  /** The number that stands on a wording; empty where there is none. */
  static String number(BilingualDocument wording) {
    return wording.number() instanceof String number ? number : "";
  }
}
