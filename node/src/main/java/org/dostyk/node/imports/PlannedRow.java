package org.dostyk.node.imports;

import java.util.Optional;

/** A row's plan together with the way to carry it out. */
public record PlannedRow(RowPlan plan, Step step) {

  /**
   * Carries a row out, in the transaction of the whole import. What is written may be gathered, to
   * be written with that of the other rows.
   */
  public interface Step {
    /**
     * @param choice the key of the answer to a doubt; empty where there was none
     * @return what is made or changed; empty where nothing is
     */
    Optional<Made> carryOut(String choice);
  }

  /** A row with which nothing is to be done. */
  public static PlannedRow idle(RowPlan plan) {
    return new PlannedRow(plan, choice -> Optional.empty());
  }
}
