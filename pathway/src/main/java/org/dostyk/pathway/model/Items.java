package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;

/**
 * All that can count in one degree. A course counts once as itself or in one row; what several rows
 * give counts once.
 */
final class Items {
  private final Draft draft;
  private final CourseVariables courses;
  private final RowVariables rows;
  private final Degree degree;
  private final List<Group> leaves;
  private final List<Item> items = new ArrayList<>();
  private final Map<CourseClass, Sum> used = new HashMap<>();
  private final Map<CourseClass, Integer> usedOfPassed = new HashMap<>();
  private final Map<String, Sum> uses = new HashMap<>();

  Items(
      Draft draft, CourseVariables courses, RowVariables rows, Degree degree, List<Group> leaves) {
    this.draft = draft;
    this.courses = courses;
    this.rows = rows;
    this.degree = degree;
    this.leaves = leaves;
    List<Equivalence> table = table(draft, courses, degree);
    Set<CourseClass> chosen = new HashSet<>(inTwoDegrees());
    for (Equivalence row : table) {
      row.from().forEach(code -> chosen.add(courses.of(code)));
      row.to().forEach(code -> chosen.add(courses.of(code)));
    }
    for (CourseClass one : courses.classes()) {
      degree.worth(one.first()).ifPresent(credits -> asItself(one, credits, chosen));
    }
    table.forEach(this::recognised);
    used.forEach(
        (one, sum) -> {
          // Against what is held and not against 1, which would leave the relaxation weak.
          if (sum.size() > 1) {
            draft.model().ordered(sum, courses.held(one), Draft.NO_RULE);
          }
        });
    uses.values().forEach(this::limitToOne);
  }

  private void limitToOne(Sum sum) {
    if (sum.size() > 1) {
      draft.model().atMost(sum, 1, Draft.NO_RULE);
    }
  }

  private static List<Equivalence> table(Draft draft, CourseVariables courses, Degree degree) {
    return RowVariables.counting(draft).stream()
        .filter(
            row ->
                courses.of(row.to().getFirst()).first().institution().equals(degree.institution()))
        .toList();
  }

  /** Classes that could count in this degree and in another with which sharing is capped. */
  private Set<CourseClass> inTwoDegrees() {
    var both = new HashSet<CourseClass>();
    for (Sharing rule : draft.studies().sharing()) {
      if (rule.cap().isPresent() && Set.of(rule.first(), rule.second()).contains(degree.id())) {
        String other = rule.first().equals(degree.id()) ? rule.second() : rule.first();
        for (Degree one : draft.studies().degrees()) {
          if (one.id().equals(other)) {
            both.addAll(possible(one));
          }
        }
      }
    }
    both.retainAll(possible(degree));
    return both;
  }

  private Set<CourseClass> possible(Degree one) {
    var possible = new HashSet<CourseClass>();
    for (CourseClass some : courses.classes()) {
      if (one.worth(some.first()).isPresent()) {
        possible.add(some);
      }
    }
    for (Equivalence row : table(draft, courses, one)) {
      row.from().forEach(code -> possible.add(courses.of(code)));
    }
    return possible;
  }

  private void asItself(CourseClass one, Credits credits, Set<CourseClass> chosen) {
    Course course = one.first();
    if (leaves.stream().noneMatch(leaf -> leaf.from().selects(course, course.institution()))) {
      return;
    }
    Sum use = courses.held(one);
    if (chosen.contains(one)) {
      int variable = draft.model().variable(0, one.size());
      draft.model().ordered(Sum.of(variable), use, Draft.NO_RULE);
      use = Sum.of(variable);
      used.computeIfAbsent(one, c -> new Sum()).add(variable, 1);
      if (one.size() == 1) {
        uses.computeIfAbsent(course.code(), c -> new Sum()).add(variable, 1);
      } else {
        apart(one, variable);
      }
    }
    items.add(
        new Item(
            course,
            List.of(one),
            "",
            course.institution(),
            draft.units().of(degree, credits),
            true,
            one.size(),
            use,
            !chosen.contains(one)));
  }

  /**
   * Which of the used ones are behind the student: what was passed and what is planned are not
   * interchangeable where both what counts twice and what counts nowhere is summed up.
   */
  private void apart(CourseClass one, int use) {
    int passed = draft.model().variable(0, one.size());
    draft.model().ordered(Sum.of(passed), Sum.of(courses.passed(one)), Draft.NO_RULE);
    draft.model().ordered(Sum.of(passed), Sum.of(use), Draft.NO_RULE);
    draft.model().ordered(Sum.of(use).add(passed, -1), courses.taken(one), Draft.NO_RULE);
    usedOfPassed.put(one, passed);
  }

  private void recognised(Equivalence row) {
    List<CourseClass> sources = row.from().stream().map(courses::of).toList();
    String studiedAt = sources.getFirst().first().institution();
    List<Course> wanted = new ArrayList<>();
    for (String code : row.to()) {
      Course to = courses.of(code).first();
      if (leaves.stream()
          .anyMatch(leaf -> leaf.grade().isEmpty() && leaf.from().selects(to, studiedAt))) {
        wanted.add(to);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    int use = draft.bool();
    rows.agree(row, use);
    int last = draft.timeline().size() - 1;
    for (String code : row.from()) {
      draft.model().ordered(Sum.of(use), rows.from(row, code, last), Draft.NO_RULE);
      used.computeIfAbsent(courses.of(code), c -> new Sum()).add(use, 1);
    }
    var given = new Sum();
    for (Course to : wanted) {
      int counts = use;
      if (wanted.size() > 1) {
        counts = draft.bool();
        draft.model().ordered(Sum.of(counts), Sum.of(use), Draft.NO_RULE);
      }
      given.add(counts, 1);
      uses.computeIfAbsent(to.code(), c -> new Sum()).add(counts, 1);
      Credits credits = row.credits().getOrDefault(to.code(), to.credits());
      items.add(
          new Item(
              to,
              sources,
              row.id(),
              studiedAt,
              draft.units().of(degree, credits),
              RowVariables.isWhole(row, to),
              1,
              Sum.of(counts),
              false));
    }
    if (wanted.size() > 1) {
      draft.model().ordered(Sum.of(use), given, Draft.NO_RULE);
    }
  }

  List<Item> all() {
    return items;
  }

  /** How many of a class are used, where that is a choice. */
  Optional<Sum> used(CourseClass one) {
    return Optional.ofNullable(used.get(one));
  }

  /** How many of those are behind the student, where a class has members of both kinds. */
  Optional<Sum> usedOfPassed(CourseClass one) {
    return Optional.ofNullable(usedOfPassed.get(one)).map(Sum::of);
  }
}
