package org.dostyk.pathway.explain;

import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.model.RuleRef;

/**
 * Why there is no plan.
 *
 * @param seen what propagation saw by itself, in words; often empty
 * @param conflict rules that cannot be kept together
 * @param irreducible whether it is shown that none of them can be spared
 * @param repair the cheapest that was found; empty where nothing mends it
 */
public record Explanation(
    List<org.dostyk.pathway.studies.Objection> seen,
    List<RuleRef> conflict,
    boolean irreducible,
    Optional<Repair> repair) {
  public Explanation {
    seen = List.copyOf(seen);
    conflict = List.copyOf(conflict);
  }
}
