package org.dostyk.pathway.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Studies;

/**
 * The courses that a best plan could have a reason to take: some rule counts them, by themselves or
 * recognised; they give a level of a language; they lead to such a course; or they could fill up a
 * term whose load has a minimum. Whatever else a plan took, it would be better without.
 */
final class Wanted {
  private final Draft draft;
  private final Map<String, Course> courses;
  private final Map<String, List<Equivalence>> rowsTo = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Deque<Course> open = new ArrayDeque<>();

  private Wanted(Draft draft) {
    this.draft = draft;
    courses = draft.studies().coursesByCode();
    for (Equivalence row : RowVariables.counting(draft)) {
      row.to().forEach(to -> rowsTo.computeIfAbsent(to, t -> new ArrayList<>()).add(row));
    }
  }

  static Set<String> of(Draft draft) {
    return new Wanted(draft).find();
  }

  private Set<String> find() {
    Set<String> filled = filled(draft.studies());
    for (Course course : courses.values()) {
      if (draft.explaining()
          || course.credits().isZero()
          || !course.grants().isEmpty()
          || filled.contains(course.institution())
          || (course.remote() && !filled.isEmpty())) {
        want(course.code());
      }
    }
    for (Degree degree : draft.studies().degrees()) {
      counting(degree);
    }
    while (!open.isEmpty()) {
      Course course = open.removeFirst();
      leading(course.before());
      leading(course.beside());
    }
    return wanted;
  }

  /** Institutions where some term has a minimum load. */
  private static Set<String> filled(Studies studies) {
    var filled = new HashSet<String>();
    for (Institution one : studies.institutions()) {
      if (isMinimum(one.load())) {
        filled.add(one.id());
      }
    }
    studies
        .calendar()
        .ifPresent(
            calendar ->
                calendar
                    .terms()
                    .forEach(
                        term ->
                            term.loads()
                                .forEach(
                                    (at, load) -> {
                                      if (isMinimum(load)) {
                                        filled.add(at);
                                      }
                                    })));
    return studies.calendar().isPresent() ? filled : Set.of();
  }

  private static boolean isMinimum(Load load) {
    return load.credits().asksForSomething() || load.courses().asksForSomething();
  }

  private void counting(Degree degree) {
    List<Group> leaves = Leaves.of(degree);
    for (Course course : courses.values()) {
      if (!wanted.contains(course.code())
          && degree.worth(course).isPresent()
          && leaves.stream().anyMatch(leaf -> leaf.from().selects(course, course.institution()))) {
        want(course.code());
      }
    }
    for (Equivalence row : RowVariables.counting(draft)) {
      Course first = courses.get(row.from().getFirst());
      for (String code : row.to()) {
        Course to = courses.get(code);
        if (first != null
            && to != null
            && to.institution().equals(degree.institution())
            && leaves.stream().anyMatch(leaf -> leaf.from().selects(to, first.institution()))) {
          row.from().forEach(this::want);
        }
      }
    }
  }

  private void leading(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(this::leading);
      case Condition.AtLeast some -> some.parts().forEach(this::leading);
      case Condition.Knows knows -> {}
      case Condition.Passed passed -> {
        want(passed.course());
        rowsTo.getOrDefault(passed.course(), List.of()).forEach(r -> r.from().forEach(this::want));
      }
      case Condition.Earned earned -> {
        for (Course course : courses.values()) {
          if (earned.from().selects(course, course.institution())) {
            want(course.code());
          }
        }
      }
    }
  }

  private void want(String code) {
    Course course = courses.get(code);
    if (course != null && wanted.add(code)) {
      open.add(course);
    }
  }
}
