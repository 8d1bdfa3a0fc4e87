package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.agreements.ComparePage.Passage;

/**
 * A text as it was once saved, before it is brought back.
 *
 * @param comparison what bringing it back would change
 */
public record RevisionPage(AgreementId agreement, int number, Comparison comparison) {
  public List<Passage> passages() {
    return ComparePage.passages(comparison);
  }
}
