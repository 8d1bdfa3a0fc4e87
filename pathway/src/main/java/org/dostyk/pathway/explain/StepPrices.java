package org.dostyk.pathway.explain;

import org.dostyk.pathway.model.Mending.Price;
import org.dostyk.pathway.model.Mending.Prices;
import org.dostyk.pathway.model.RuleRef;

/**
 * What steps cost, so that a small favour comes before a great one: agreeing on a row that is
 * already proposed, a heavier or lighter term, another place in a full course, offering a course
 * once more, letting more count twice, a prerequisite, one more term, and a waived rule last. The
 * numbers stand for an office's habit, not for a law; the guide names them.
 */
public final class StepPrices implements Prices {

  @Override
  public Price of(RuleRef.Kind kind) {
    return switch (kind) {
      case EQUIVALENCE -> new Price(10, 0);
      case MAXIMUM_LOAD -> new Price(10, 2);
      case MINIMUM_LOAD -> new Price(12, 0);
      case FULL -> new Price(15, 0);
      case OFFERED -> new Price(20, 0);
      case SHARING -> new Price(30, 1);
      case BEFORE -> new Price(40, 0);
      case BESIDE -> new Price(40, 0);
      case REQUIREMENT -> new Price(150, 0);
      // Studying at a place without being there is no favour that anybody can do.
      case STAY -> Price.NEVER;
    };
  }

  @Override
  public long term() {
    return 60;
  }
}
