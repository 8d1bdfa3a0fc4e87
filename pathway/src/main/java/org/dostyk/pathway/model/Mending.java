package org.dostyk.pathway.model;

import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.StudentRecord;

/**
 * The cheapest loosening of rules with which there is a plan.
 *
 * @param plan keeps every rule that was not loosened
 * @param cheapest whether it is proven that no other loosening costs less
 */
public record Mending(List<Loosened> loosened, Plan plan, boolean cheapest) {

  /**
   * One rule that gives way.
   *
   * @param place id of the term in which a course is to be offered; else empty
   * @param amount the load to allow, or the most to share, in sixtieths of a year; else 0
   */
  public record Loosened(RuleRef rule, String place, Credits amount) {}

  /**
   * What it costs to loosen a rule once, in the weight of one unit of workload in a term.
   *
   * @param perUnit for each unit of workload beyond, where a rule gives way by degrees
   */
  public record Price(long once, long perUnit) {
    public static final Price NEVER = new Price(-1, 0);
  }

  /** Prices by kind of rule. */
  public interface Prices {
    Price of(RuleRef.Kind kind);

    /** Of one more term. */
    long term();
  }

  public Mending {
    loosened = List.copyOf(loosened);
  }

  /**
   * @param compiled a model that explains, of a calendar that may have terms to spare
   * @param terms the terms of the calendar as it stands
   * @return empty where nothing that has a price mends it, or the time was too short
   */
  public static Optional<Mending> cheapest(
      CompiledStudies compiled, StudentRecord student, int terms, Prices prices, Limits limits) {
    return new MendingFinder(compiled, student, terms, prices).find(limits);
  }
}
