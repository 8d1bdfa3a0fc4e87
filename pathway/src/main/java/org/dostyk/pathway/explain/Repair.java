package org.dostyk.pathway.explain;

import java.util.List;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;

/**
 * Steps that make a plan possible, and the plan.
 *
 * @param mended the instance with the steps taken
 * @param plan one plan of it, passed by the verifier; not the best
 * @param cheapest whether it is proven that no other steps cost less
 */
public record Repair(List<Step> steps, Instance mended, Plan plan, boolean cheapest) {
  public Repair {
    steps = List.copyOf(steps);
  }
}
