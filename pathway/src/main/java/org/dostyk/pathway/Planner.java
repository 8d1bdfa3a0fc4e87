package org.dostyk.pathway;

import java.util.List;
import java.util.Set;
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
    if (found.plan().isEmpty()) {
      return new Outcome.Undecided(found.bound(), found.effort());
    }
    Plan plan = found.plan().get();
    List<Objection> violations = Verifier.violations(instance, plan);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("A plan breaks its rules: " + violations + " " + plan);
    }
    Score score = Verifier.score(instance, plan);
    Score bound = found.bound().orElseThrow();
    if (score.compareTo(bound) < 0) {
      throw new IllegalStateException("A plan is better than its bound: " + score + " " + bound);
    }
    return new Outcome.Planned(plan, score, bound, found.effort());
  }
}
