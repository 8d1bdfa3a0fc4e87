package org.dostyk.pathway;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.pathway.greedy.Greedy;
import org.dostyk.pathway.model.CompiledStudies;
import org.dostyk.pathway.model.Search;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.verify.Verifier;

/** Gives the best plan, proven, or says that there is none. Thread-safe. */
public final class Planner {
  private Planner() {}

  /** The best plan for an instance. */
  public static Outcome plan(Instance instance, Limits limits) {
    List<Objection> objections = InstanceRules.objections(instance);
    if (!objections.isEmpty()) {
      return new Outcome.Refused(objections);
    }
    var compiled = CompiledStudies.of(instance.studies(), instance.student().waivers(), Set.of());
    return plan(compiled, instance, limits);
  }

  /**
   * The best plan for a student on a model that is compiled already.
   *
   * @param compiled of the instance's studies, with the student's waivers
   * @param instance to which there are no objections
   */
  static Outcome plan(CompiledStudies compiled, Instance instance, Limits limits) {
    Search.Found found = Search.best(compiled, instance.student(), limits);
    if (found.impossible()) {
      return new Outcome.Impossible(found.effort());
    }
    if (found.plan().isEmpty() && found.bound().isEmpty()) {
      return new Outcome.Undecided(found.bound(), found.effort());
    }
    Score bound = found.bound().orElseThrow();
    Optional<Outcome.Planned> best =
        found.plan().map(plan -> planned(instance, plan, bound, found.effort()));
    if (best.map(Outcome.Planned::isProvenOptimal).orElse(false)) {
      return best.get();
    }
    // The time was too short for the best plan: then one made by hand is better than none.
    Optional<Outcome.Planned> byHand =
        Greedy.plan(instance).map(plan -> planned(instance, plan, bound, found.effort()));
    return Stream.concat(best.stream(), byHand.stream())
        .min(Comparator.comparing(Outcome.Planned::score))
        .<Outcome>map(plan -> plan)
        .orElseGet(() -> new Outcome.Undecided(found.bound(), found.effort()));
  }

  private static Outcome.Planned planned(
      Instance instance, Plan plan, Score bound, Outcome.Effort effort) {
    List<Objection> violations = Verifier.violations(instance, plan);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("A plan breaks its rules: " + violations + " " + plan);
    }
    Score score = Verifier.score(instance, plan);
    if (score.compareTo(bound) < 0) {
      throw new IllegalStateException("A plan is better than its bound: " + score + " " + bound);
    }
    return new Outcome.Planned(plan, score, bound, effort);
  }
}
