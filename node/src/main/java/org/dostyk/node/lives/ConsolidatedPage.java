package org.dostyk.node.lives;

import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.ComparePage;
import org.dostyk.node.agreements.Comparison;
import org.dostyk.node.values.Text;

/**
 * The text that holds today.
 *
 * @param open clauses that supplementary agreements under negotiation change, each with its number
 * @param compared whether it is shown beside the original
 */
public record ConsolidatedPage(
    AgreementId agreement,
    Text title,
    Consolidated text,
    Map<ClauseLabel, Integer> open,
    boolean compared) {

  public Comparison comparison() {
    return Comparison.of(text.original(), text.text());
  }

  public List<ComparePage.Passage> passages(Comparison comparison) {
    return ComparePage.passages(comparison);
  }
}
