package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Term;

/**
 * How many courses of each class are passed already, and how many are taken in each term. What is
 * passed is a variable too: a student fixes it by its bounds.
 */
final class CourseVariables {
  private final Draft draft;
  private final List<CourseClass> classes;
  private final Set<String> wanted;
  private final Map<String, CourseClass> byCode = new HashMap<>();
  private final int[][] taken;
  private final int[] passed;
  private final Map<Graded, Integer> passedWith = new LinkedHashMap<>();
  private final Map<Timely, Integer> passedInTime = new LinkedHashMap<>();
  private final Map<LanguageLevel, Integer> levels = new LinkedHashMap<>();

  /** A course with the least grade that some rule asks of it, in hundredths. */
  record Graded(String course, int grade) {}

  /** A course of an equivalence that is limited in time. */
  record Timely(String row, String course) {}

  CourseVariables(Draft draft, List<CourseClass> classes) {
    this.draft = draft;
    this.classes = classes;
    wanted = Wanted.of(draft);
    taken = new int[classes.size()][draft.timeline().size()];
    passed = new int[classes.size()];
    for (CourseClass one : classes) {
      one.members().forEach(course -> byCode.put(course.code(), one));
      passed[one.index()] = draft.model().variable(0, one.size());
      for (int t = 0; t < draft.timeline().size(); t++) {
        taken[one.index()][t] = variable(one, t);
      }
      if (taken(one).size() > 0) {
        draft.model().atMost(held(one), one.size(), Draft.NO_RULE);
      }
    }
  }

  private int variable(CourseClass one, int t) {
    Course course = one.first();
    Term term = draft.timeline().terms().get(t);
    boolean here = course.remote() || draft.timeline().canBeAt(course.institution(), t);
    boolean offered = !draft.timeline().ordered() || course.isOfferedIn(term);
    if (!draft.explaining()) {
      boolean possible = here && offered && !course.isFull() && wanted.contains(course.code());
      return possible ? draft.model().variable(0, one.size()) : -1;
    }
    int x = draft.model().variable(0, one.size());
    if (!here) {
      forbid(x, new RuleRef(RuleRef.Kind.STAY, List.of()));
    }
    if (!offered) {
      forbid(x, new RuleRef(RuleRef.Kind.OFFERED, one.codes()));
    }
    if (course.isFull()) {
      forbid(x, new RuleRef(RuleRef.Kind.FULL, one.codes()));
    }
    return x;
  }

  private void forbid(int x, RuleRef rule) {
    draft.model().atMost(Sum.of(x), 0, draft.rule(rule));
  }

  List<CourseClass> classes() {
    return classes;
  }

  CourseClass of(String code) {
    CourseClass found = byCode.get(code);
    if (found == null) {
      throw new IllegalArgumentException("No course " + code);
    }
    return found;
  }

  /** The variable of a class in a term, or -1 where it cannot be taken then. */
  int taken(CourseClass one, int term) {
    return taken[one.index()][term];
  }

  int passed(CourseClass one) {
    return passed[one.index()];
  }

  Sum taken(CourseClass one) {
    return takenBy(one, draft.timeline().size() - 1);
  }

  /** Taken in this term or an earlier one. */
  Sum takenBy(CourseClass one, int term) {
    var sum = new Sum();
    for (int t = 0; t <= term; t++) {
      if (taken(one, t) >= 0) {
        sum.add(taken(one, t), 1);
      }
    }
    return sum;
  }

  Sum held(CourseClass one) {
    return heldBy(one, draft.timeline().size() - 1);
  }

  /** Passed, or taken in this term or an earlier one. */
  Sum heldBy(CourseClass one, int term) {
    return takenBy(one, term).add(passed(one), 1);
  }

  /** Passed with at least this grade, or taken by the term: a plan counts on the grade it names. */
  Sum heldBy(String course, int grade, int term) {
    return takenBy(of(course), term).add(passedWith(course, grade), 1);
  }

  private int passedWith(String course, int grade) {
    return passedWith.computeIfAbsent(new Graded(course, grade), g -> draft.bool());
  }

  int passedInTime(String row, String course) {
    return passedInTime.computeIfAbsent(new Timely(row, course), t -> draft.bool());
  }

  /** Whether the level is brought along. */
  int knows(LanguageLevel level) {
    return levels.computeIfAbsent(level, l -> draft.bool());
  }

  /** Brought along, or given by a course taken by the term; -1 is before the first. */
  Sum knowsBy(LanguageLevel wanted, int term) {
    var sum = Sum.of(knows(wanted));
    for (CourseClass one : granting(wanted)) {
      sum.add(heldBy(one, term), 1);
    }
    return sum;
  }

  private List<CourseClass> granting(LanguageLevel wanted) {
    var granting = new ArrayList<CourseClass>();
    for (CourseClass one : classes) {
      for (LanguageLevel given : one.first().grants()) {
        if (given.language().equals(wanted.language())
            && draft.studies().isAtLeast(wanted.language(), given.level(), wanted.level())) {
          granting.add(one);
          break;
        }
      }
    }
    return granting;
  }

  Map<Graded, Integer> passedWith() {
    return passedWith;
  }

  Map<Timely, Integer> passedInTime() {
    return passedInTime;
  }

  Map<LanguageLevel, Integer> levels() {
    return levels;
  }
}
