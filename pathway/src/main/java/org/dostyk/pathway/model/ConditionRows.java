package org.dostyk.pathway.model;

import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.LanguageLevel;

/**
 * What must hold before a course and beside it. The rows are cumulative: taken by a term only if
 * the condition holds by it, which says the same as term by term and leaves less to the solver.
 */
final class ConditionRows {
  private final Draft draft;
  private final CourseVariables courses;
  private final RowVariables rows;

  private ConditionRows(Draft draft, CourseVariables courses, RowVariables rows) {
    this.draft = draft;
    this.courses = courses;
    this.rows = rows;
  }

  static void add(Draft draft, CourseVariables courses, RowVariables rows) {
    var conditions = new ConditionRows(draft, courses, rows);
    courses.classes().forEach(conditions::add);
  }

  private void add(CourseClass one) {
    Course course = one.first();
    String taught = draft.units().at(course.institution()).teachingLevel().get(course.language());
    if (taught != null) {
      var level = new Condition.Knows(new LanguageLevel(course.language(), taught));
      add(one, level, RuleRef.Kind.BEFORE, false);
    }
    add(one, course.before(), RuleRef.Kind.BEFORE, !draft.timeline().ordered());
    add(one, course.beside(), RuleRef.Kind.BESIDE, true);
  }

  private void add(CourseClass one, Condition condition, RuleRef.Kind kind, boolean together) {
    if (condition.equals(Condition.NONE)) {
      return;
    }
    boolean sameTerm = together || !draft.timeline().ordered();
    int rule = draft.explaining() ? draft.rule(new RuleRef(kind, one.codes())) : Draft.NO_RULE;
    for (int t = 0; t < draft.timeline().size(); t++) {
      if (courses.taken(one, t) >= 0) {
        Sum taken = courses.takenBy(one, t);
        if (one.size() > 1) {
          int any = draft.bool();
          draft.model().ordered(taken, new Sum().add(any, one.size()), Draft.NO_RULE);
          taken = Sum.of(any);
        }
        require(taken, condition, t, sameTerm, one, rule);
      }
    }
  }

  /** {@code asked} is 0 or 1, and 1 only if the condition holds. */
  private void require(
      Sum asked, Condition condition, int t, boolean sameTerm, CourseClass one, int rule) {
    switch (condition) {
      case Condition.All all -> {
        for (Condition part : all.parts()) {
          require(asked, part, t, sameTerm, one, rule);
        }
      }
      case Condition.AtLeast some -> {
        if (some.count() <= 1
            && some.parts().stream().allMatch(Condition.Passed.class::isInstance)) {
          var any = new Sum();
          for (Condition part : some.parts()) {
            any.add(holds((Condition.Passed) part, t, sameTerm), 1);
          }
          draft.model().ordered(asked, any, rule);
        } else {
          atLeast(asked, some, t, sameTerm, one, rule);
        }
      }
      case Condition.Passed passed ->
          draft.model().ordered(asked, holds(passed, t, sameTerm), rule);
      case Condition.Earned earned -> {
        long min =
            draft.units().workloadUp(draft.units().at(one.first().institution()), earned.min());
        var sum = new Sum();
        for (CourseClass other : courses.classes()) {
          if (earned.from().selects(other.first(), other.first().institution())) {
            sum.add(
                courses.heldBy(other, sameTerm ? t : t - 1), draft.units().workload(other.first()));
          }
        }
        draft.model().ordered(new Sum().add(asked, min), sum, rule);
      }
      case Condition.Knows knows ->
          draft.model().ordered(asked, courses.knowsBy(knows.level(), sameTerm ? t : t - 1), rule);
    }
  }

  private void atLeast(
      Sum asked, Condition.AtLeast some, int t, boolean sameTerm, CourseClass one, int rule) {
    var met = new Sum();
    for (Condition part : some.parts()) {
      int holds = draft.bool();
      require(Sum.of(holds), part, t, sameTerm, one, Draft.NO_RULE);
      met.add(holds, 1);
    }
    draft.model().ordered(new Sum().add(asked, some.count()), met, rule);
  }

  private Sum holds(Condition.Passed passed, int t, boolean sameTerm) {
    int by = sameTerm || passed.together() ? t : t - 1;
    return passed.grade().isPresent()
        ? courses.heldBy(passed.course(), passed.grade().getAsInt(), by)
        : rows.heldOrRecognisedBy(passed.course(), by);
  }
}
