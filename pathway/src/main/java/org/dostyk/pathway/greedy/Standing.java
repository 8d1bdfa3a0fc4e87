package org.dostyk.pathway.greedy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.dostyk.pathway.studies.Studies;

/** What is behind the student and what is planned so far. */
final class Standing {
  private final Studies studies;
  private final Instance instance;
  final Map<String, Course> courses;
  final Set<String> behind = new HashSet<>();
  final Set<String> planned = new LinkedHashSet<>();
  private final Map<String, Integer> grades = new HashMap<>();
  private final Map<String, Credits> workloads = new HashMap<>();

  Standing(Instance instance) {
    this.instance = instance;
    studies = instance.studies();
    courses = studies.coursesByCode();
    behind.addAll(instance.student().inProgress());
    behind.forEach(code -> grades.put(code, Integer.MAX_VALUE));
    for (Passed one : instance.student().passed()) {
      Course course = courses.get(one.course());
      int grade = one.grade().orElse(Integer.MIN_VALUE);
      if (course != null
          && (one.grade().isEmpty()
              || grade >= studies.institution(course.institution()).passMark())) {
        behind.add(one.course());
        grades.merge(one.course(), grade, Math::max);
      }
    }
  }

  /** Of a course, worked out once. */
  Credits workload(String code) {
    return workloads.computeIfAbsent(code, c -> studies.workload(course(c)));
  }

  Course course(String code) {
    return Objects.requireNonNull(courses.get(code), code);
  }

  /** The workload of what must be passed before and is not. */
  Credits leading(Course course) {
    Credits sum = Credits.ZERO;
    if (course.before() instanceof Condition.All all) {
      for (Condition part : all.parts()) {
        if (part instanceof Condition.Passed passed && !isHeld(passed.course())) {
          sum = sum.plus(workload(passed.course()));
        }
      }
    }
    return sum;
  }

  boolean isHeld(String code) {
    return behind.contains(code) || planned.contains(code);
  }

  /** A planned course is taken to reach every grade. */
  boolean reaches(String code, int grade) {
    return !behind.contains(code) || grades.getOrDefault(code, Integer.MIN_VALUE) >= grade;
  }

  /** Plans courses with what leads to them. */
  boolean take(List<Course> some) {
    boolean good = true;
    for (Course course : some) {
      if (course.isFull()) {
        good &= isHeld(course.code());
      } else if (!behind.contains(course.code()) && planned.add(course.code())) {
        good &= lead(course.before()) && lead(course.beside());
        String level =
            studies.institution(course.institution()).teachingLevel().get(course.language());
        good &= level == null || learn(new LanguageLevel(course.language(), level));
      }
    }
    return good;
  }

  private boolean lead(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().allMatch(this::lead);
      case Condition.AtLeast some -> {
        int met = 0;
        for (Condition part : some.parts()) {
          met += met < some.count() && lead(part) ? 1 : 0;
        }
        yield met >= some.count();
      }
      case Condition.Passed passed -> take(List.of(course(passed.course())));
      case Condition.Earned earned -> true;
      case Condition.Knows knows -> learn(knows.level());
    };
  }

  boolean learn(LanguageLevel level) {
    if (instance.student().languages().stream().anyMatch(has -> reaches(has, level))
        || courses.values().stream()
            .anyMatch(
                c -> isHeld(c.code()) && c.grants().stream().anyMatch(g -> reaches(g, level)))) {
      return true;
    }
    return courses.values().stream()
        .filter(c -> !c.isFull() && c.grants().stream().anyMatch(g -> reaches(g, level)))
        .min(Comparator.comparing(c -> workload(c.code())))
        .map(c -> take(List.of(c)))
        .orElse(false);
  }

  private boolean reaches(LanguageLevel has, LanguageLevel wanted) {
    return has.language().equals(wanted.language())
        && studies.isAtLeast(wanted.language(), has.level(), wanted.level());
  }
}
