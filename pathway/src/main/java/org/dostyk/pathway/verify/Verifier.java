package org.dostyk.pathway.verify;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Objection;

/** Checks plans and says what they cost. Thread-safe: it keeps nothing. */
public final class Verifier {
  private Verifier() {}

  /**
   * Every violation of a rule.
   *
   * @return empty where the plan keeps all rules
   */
  public static List<Objection> violations(Instance instance, Plan plan) {
    var violations = new ArrayList<Objection>();
    var course = new CourseOfStudy(instance, plan, violations);
    if (!violations.isEmpty()) {
      return violations;
    }
    new TermCheck(course, violations).check();
    for (Degree degree : instance.studies().degrees()) {
      new DegreeCheck(course, degree, violations).check();
    }
    new SharingCheck(course, violations).check();
    return List.copyOf(violations);
  }

  /**
   * What a plan costs, by the definitions of {@link Score}.
   *
   * @throws IllegalArgumentException if the plan names what the instance does not know
   */
  public static Score score(Instance instance, Plan plan) {
    var violations = new ArrayList<Objection>();
    var course = new CourseOfStudy(instance, plan, violations);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(violations.toString());
    }
    return Scoring.of(course);
  }
}
