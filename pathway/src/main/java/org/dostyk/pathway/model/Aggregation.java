package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Studies;

/**
 * Puts courses that no rule tells apart into one class. Two courses are told apart by their
 * institution, credits, terms, conditions and places; by any selector of any rule; and always by
 * being named: as a prerequisite, in an equivalence, as giving a level of a language, under a rule
 * with a grade or one that may share.
 */
final class Aggregation {
  private final Studies studies;
  private final boolean ordered;
  private final Set<String> named = new HashSet<>();
  private final List<Selector> selectors = new ArrayList<>();
  private final List<Selector> graded = new ArrayList<>();

  private Aggregation(Studies studies, Set<String> apart) {
    this.studies = studies;
    ordered = studies.calendar().isPresent();
    named.addAll(apart);
    for (Course course : studies.courses()) {
      collect(course.before());
      collect(course.beside());
      if (!course.grants().isEmpty()) {
        named.add(course.code());
      }
    }
    for (Equivalence row : studies.equivalences()) {
      named.addAll(row.from());
      named.addAll(row.to());
    }
    studies.degrees().forEach(this::collect);
    apartInThreeDegrees();
  }

  /** What two caps speak of has no order in which as little as possible counts twice for both. */
  private void apartInThreeDegrees() {
    var capped = new ArrayList<String>();
    for (Sharing rule : studies.sharing()) {
      if (rule.cap().isPresent()
          && studies.degrees().stream().anyMatch(d -> d.id().equals(rule.first()))) {
        capped.add(rule.first());
        capped.add(rule.second());
      }
    }
    if (capped.size() <= 2) {
      return;
    }
    for (Course course : studies.courses()) {
      long degrees =
          studies.degrees().stream()
              .filter(d -> capped.contains(d.id()) && d.worth(course).isPresent())
              .count();
      if (degrees > 1) {
        named.add(course.code());
      }
    }
  }

  /**
   * @param apart codes of courses that are to be classes of their own
   */
  static List<CourseClass> classes(Studies studies, Set<String> apart) {
    return new Aggregation(studies, apart).classes();
  }

  /** Every course a class of its own. */
  static List<CourseClass> single(Studies studies) {
    var classes = new ArrayList<CourseClass>();
    studies.courses().forEach(c -> classes.add(new CourseClass(classes.size(), List.of(c))));
    return classes;
  }

  private void collect(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(this::collect);
      case Condition.AtLeast some -> some.parts().forEach(this::collect);
      case Condition.Passed passed -> named.add(passed.course());
      case Condition.Earned earned -> selectors.add(earned.from());
      case Condition.Knows knows -> {}
    }
  }

  private void collect(Degree degree) {
    Set<String> sharing = new HashSet<>();
    for (var rule : studies.sharing()) {
      sharing.add(rule.first());
      sharing.add(rule.second());
    }
    for (Group group : Leaves.of(degree)) {
      selectors.add(group.from());
      group.limits().forEach(limit -> selectors.add(limit.from()));
      if (group.grade().isPresent() || sharing.contains(degree.id() + "/" + group.id())) {
        graded.add(group.from());
      }
    }
    degree.recognises().forEach(one -> selectors.add(one.from()));
  }

  private record Signature(
      String institution,
      Credits credits,
      List<String> offered,
      Condition before,
      Condition beside,
      String language,
      boolean remote,
      boolean full,
      Bits selected,
      String own) {}

  /** A set of selectors, compared by content. */
  private record Bits(long[] words) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  private List<CourseClass> classes() {
    Map<Signature, List<Course>> bySignature = new LinkedHashMap<>();
    for (Course course : studies.courses()) {
      bySignature.computeIfAbsent(signature(course), s -> new ArrayList<>()).add(course);
    }
    var classes = new ArrayList<CourseClass>();
    for (List<Course> members : bySignature.values()) {
      classes.add(new CourseClass(classes.size(), members));
    }
    return classes;
  }

  private Signature signature(Course course) {
    boolean alone =
        named.contains(course.code())
            || graded.stream().anyMatch(g -> g.selects(course, course.institution()));
    long[] words = new long[(selectors.size() + 63) / 64];
    for (int i = 0; i < selectors.size(); i++) {
      if (!alone && selectors.get(i).selects(course, course.institution())) {
        words[i >> 6] |= 1L << i;
      }
    }
    return new Signature(
        course.institution(),
        course.credits(),
        ordered ? course.offered().stream().sorted().toList() : List.of(),
        course.before(),
        course.beside(),
        course.language(),
        ordered && course.remote(),
        course.isFull(),
        new Bits(words),
        alone ? course.code() : "");
  }
}
