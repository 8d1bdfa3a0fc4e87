package org.dostyk.node.imports;

import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.jspecify.annotations.Nullable;

/** A row's plan together with the way to carry it out. */
public record PlannedRow(RowPlan plan, Step step) {

  /** Carries a row out, in the transaction of the whole import. */
  public interface Step {
    /**
     * @param choice the key of the answer to a doubt; empty where there was none
     * @return what was made or changed; empty where nothing was
     */
    Optional<Made> carryOut(String choice, @Nullable Actor by);
  }

  /** A row with which nothing is to be done. */
  public static PlannedRow idle(RowPlan plan) {
    return new PlannedRow(plan, (choice, by) -> Optional.empty());
  }
}
