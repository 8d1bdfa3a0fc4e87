package org.dostyk.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.explain.Explanation;
import org.dostyk.pathway.explain.Step;
import org.dostyk.pathway.explain.Steps;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.Studies;

/**
 * What becomes of a student's plan if something changes: a failed course, an equivalence that is
 * refused, a term more. A change of the student only moves bounds of the compiled route; a change
 * of the route is compiled once and kept. Belongs to one thread.
 */
public final class WhatIf {
  private final Studies studies;
  private final Limits limits;
  private final Map<List<Change>, Cohort> routes = new HashMap<>();

  /** Something that could happen. */
  public sealed interface Change {
    /** The course is not passed after all, be it passed already or in progress. */
    record Failed(String course) implements Change {}

    /** The row of the equivalence table recognises nothing. */
    record Refused(String row) implements Change {}

    /** The calendar and the stays may be so many terms longer. */
    record MoreTerms(int count) implements Change {}
  }

  /**
   * What would become of the plan.
   *
   * @param why the rules that cannot be kept together, where there is no plan
   */
  public record Answer(Instance instance, Outcome outcome, Optional<Explanation> why) {}

  /**
   * @param limits for each question
   */
  public WhatIf(Studies studies, Limits limits) {
    this.studies = studies;
    this.limits = limits;
  }

  /**
   * The plan after some changes, or why there is none.
   *
   * @throws IllegalArgumentException if a change names a row that there is not
   */
  public Answer ask(StudentRecord student, List<Change> changes) {
    StudentRecord changed = student;
    var ofRoute = new ArrayList<Change>();
    for (Change one : changes) {
      if (one instanceof Change.Failed failed) {
        changed = without(changed, failed.course());
      } else {
        ofRoute.add(one);
      }
    }
    Cohort route = routes.computeIfAbsent(List.copyOf(ofRoute), this::route);
    var instance = new Instance(route.studies(), changed);
    Outcome outcome = route.plan(changed);
    Optional<Explanation> why =
        outcome instanceof Outcome.Impossible ? Optional.of(route.why(changed)) : Optional.empty();
    return new Answer(instance, outcome, why);
  }

  private Cohort route(List<Change> changes) {
    var route = new Instance(studies, StudentRecord.NEW);
    for (Change one : changes) {
      route =
          switch (one) {
            case Change.Failed failed -> route;
            case Change.Refused refused ->
                new Instance(refused(route.studies(), refused.row()), route.student());
            case Change.MoreTerms more ->
                Steps.take(route, List.of(new Step.MoreTerms(more.count())));
          };
    }
    return new Cohort(route.studies(), limits);
  }

  private static Studies refused(Studies of, String id) {
    if (of.equivalences().stream().noneMatch(row -> row.id().equals(id))) {
      throw new IllegalArgumentException("There is no equivalence " + id + ".");
    }
    List<Equivalence> rows =
        of.equivalences().stream().filter(row -> !row.id().equals(id)).toList();
    return new Studies(
        of.name(),
        of.institutions(),
        of.courses(),
        rows,
        of.calendar(),
        of.degrees(),
        of.sharing(),
        of.languageScales());
  }

  private static StudentRecord without(StudentRecord of, String course) {
    return new StudentRecord(
        of.id(),
        of.passed().stream().filter(row -> !row.course().equals(course)).toList(),
        of.inProgress().stream().filter(code -> !code.equals(course)).toList(),
        of.languages(),
        of.waivers(),
        of.firstTerm(),
        of.places(),
        of.lastPlan());
  }
}
