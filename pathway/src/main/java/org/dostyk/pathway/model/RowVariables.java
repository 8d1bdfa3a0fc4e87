package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Term;

/** When the rows of the equivalence table are complete. */
final class RowVariables {
  private final Draft draft;
  private final CourseVariables courses;
  private final Map<String, List<Equivalence>> byTarget = new HashMap<>();
  private final Map<String, Integer> complete = new HashMap<>();

  RowVariables(Draft draft, CourseVariables courses) {
    this.draft = draft;
    this.courses = courses;
    for (Equivalence row : counting(draft)) {
      for (String to : row.to()) {
        byTarget.computeIfAbsent(to, code -> new ArrayList<>()).add(row);
      }
    }
  }

  /** The rows that count; while explaining also those that could be agreed on. */
  static List<Equivalence> counting(Draft draft) {
    return draft.studies().equivalences().stream()
        .filter(
            row ->
                row.status() == Equivalence.Status.AGREED
                    || (draft.explaining() && row.status() != Equivalence.Status.REFUSED))
        .toList();
  }

  /** Whether all of a course is recognised, not a part of its credits. */
  static boolean isWhole(Equivalence row, Course to) {
    var part = row.credits().get(to.code());
    return part == null || part.compareTo(to.credits()) >= 0;
  }

  /** One course of the row, held by the term and begun while the row is valid. */
  Sum from(Equivalence row, String code, int term) {
    CourseClass one = courses.of(code);
    if (!row.isLimitedInTime()) {
      return courses.heldBy(one, term);
    }
    var sum = Sum.of(courses.passedInTime(row.id(), code));
    for (int t = 0; t <= term; t++) {
      Term at = draft.timeline().terms().get(t);
      if (courses.taken(one, t) >= 0 && at.starts().map(row::isValidOn).orElse(true)) {
        sum.add(courses.taken(one, t), 1);
      }
    }
    return sum;
  }

  /**
   * The course itself, or recognised as a whole, by the end of the term; -1 is before the first.
   */
  Sum heldOrRecognisedBy(String code, int term) {
    Sum held = courses.heldBy(courses.of(code), term);
    for (Equivalence row : byTarget.getOrDefault(code, List.of())) {
      if (isWhole(row, courses.of(code).first())) {
        held.add(completeBy(row, term), 1);
      }
    }
    return held;
  }

  private Sum completeBy(Equivalence row, int term) {
    if (row.from().size() == 1 && row.status() == Equivalence.Status.AGREED) {
      return from(row, row.from().getFirst(), term);
    }
    return Sum.of(
        complete.computeIfAbsent(
            row.id() + "\n" + term,
            key -> {
              int done = draft.bool();
              for (String code : row.from()) {
                draft.model().ordered(Sum.of(done), from(row, code, term), Draft.NO_RULE);
              }
              agree(row, done);
              return done;
            }));
  }

  /** A row that is not agreed on may be used only where an explanation lets go of that. */
  void agree(Equivalence row, int use) {
    if (row.status() != Equivalence.Status.AGREED) {
      int rule = draft.rule(RuleRef.of(RuleRef.Kind.EQUIVALENCE, row.id()));
      draft.model().atMost(Sum.of(use), 0, rule);
    }
  }
}
