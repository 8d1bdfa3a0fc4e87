package org.dostyk.pathway.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.studies.StudentRecord.Passed;

/** A student's whole way, what is behind and what is planned, as facts that can be asked. */
final class CourseOfStudy {
  /** When a course was passed that is behind the student. */
  static final int BEHIND = -1;

  final Instance instance;
  final Plan plan;
  final Map<String, Course> catalogue;
  final Map<String, Equivalence> rows = new HashMap<>();
  final List<Term> terms;
  final boolean ordered;
  final int first;
  final Map<String, Integer> position = new LinkedHashMap<>();
  private final Map<String, OptionalInt> grades = new HashMap<>();
  private final Map<String, LocalDate> began = new HashMap<>();
  private final Set<String> behind = new HashSet<>();

  CourseOfStudy(Instance instance, Plan plan, List<Objection> violations) {
    this.instance = instance;
    this.plan = plan;
    catalogue = instance.studies().coursesByCode();
    instance.studies().equivalences().forEach(row -> rows.put(row.id(), row));
    ordered = instance.studies().calendar().isPresent();
    var study = new ArrayList<Term>();
    instance
        .studies()
        .calendar()
        .ifPresent(c -> c.terms().stream().filter(t -> !t.isBreak()).forEach(study::add));
    terms = List.copyOf(study);
    first = instance.student().firstTerm().map(this::termIndex).orElse(0);
    instance.student().passed().forEach(this::learn);
    for (String code : instance.student().inProgress()) {
      position.put(code, BEHIND);
      behind.add(code);
      grades.put(code, OptionalInt.of(Integer.MAX_VALUE));
    }
    plan.courses().forEach((code, term) -> place(code, term, violations));
  }

  private void learn(Passed one) {
    Course course = catalogue.get(one.course());
    if (course == null) {
      return;
    }
    int mark = instance.studies().institution(course.institution()).passMark();
    if (one.grade().isPresent() && one.grade().getAsInt() < mark) {
      return;
    }
    position.put(one.course(), BEHIND);
    behind.add(one.course());
    // Passed twice: the better grade stands.
    int known = grades.getOrDefault(one.course(), OptionalInt.empty()).orElse(Integer.MIN_VALUE);
    if (one.grade().orElse(Integer.MIN_VALUE) >= known) {
      grades.put(one.course(), one.grade());
    }
    one.began().ifPresent(day -> began.putIfAbsent(one.course(), day));
  }

  private void place(String code, String term, List<Objection> violations) {
    int t = ordered ? termIndex(term) : 0;
    if (!catalogue.containsKey(code)) {
      violations.add(Objection.of("verify.no_course", code));
    } else if (behind.contains(code)) {
      violations.add(Objection.of("verify.taken_twice", code));
    } else if (t < 0) {
      violations.add(Objection.of("verify.no_term", code, term));
    } else {
      position.put(code, t);
    }
  }

  int termIndex(String id) {
    for (int t = 0; t < terms.size(); t++) {
      if (terms.get(t).id().equals(id)) {
        return t;
      }
    }
    return -1;
  }

  Course course(String code) {
    Course found = catalogue.get(code);
    if (found == null) {
      throw new IllegalArgumentException("No course " + code);
    }
    return found;
  }

  boolean holds(String code) {
    return position.containsKey(code);
  }

  boolean isPlanned(String code) {
    return plan.courses().containsKey(code);
  }

  /** Whether it is passed before a term, or in it too where that is early enough. */
  boolean holdsBy(String code, int term, boolean sameTerm) {
    Integer when = position.get(code);
    return when != null && (when < term || (sameTerm && when <= term));
  }

  /** A planned course meets every grade: the plan counts on it. */
  boolean hasGrade(String code, int least) {
    return isPlanned(code)
        || (holds(code)
            && grades.getOrDefault(code, OptionalInt.empty()).orElse(Integer.MIN_VALUE) >= least);
  }

  /** Whether a row counts at all and all it asks for is passed by then, begun while it is valid. */
  boolean isComplete(Equivalence row, int term, boolean sameTerm) {
    return row.status() == Equivalence.Status.AGREED
        && row.from().stream()
            .allMatch(code -> holdsBy(code, term, sameTerm) && isInTime(row, code));
  }

  /** Whether a row gives all of a course and not a part of its credits. */
  boolean isWhole(Equivalence row, String code) {
    var part = row.credits().get(code);
    return part == null || part.compareTo(course(code).credits()) >= 0;
  }

  private boolean isInTime(Equivalence row, String code) {
    Integer when = position.get(code);
    Optional<LocalDate> day =
        when == null || when == BEHIND || !ordered
            ? Optional.ofNullable(began.get(code))
            : terms.get(when).starts();
    return day.map(row::isValidOn).orElse(true);
  }

  boolean knows(LanguageLevel wanted, int term, boolean sameTerm) {
    return instance.student().languages().stream().anyMatch(has -> reaches(has, wanted))
        || position.keySet().stream()
            .anyMatch(
                code ->
                    holdsBy(code, term, sameTerm)
                        && course(code).grants().stream().anyMatch(g -> reaches(g, wanted)));
  }

  private boolean reaches(LanguageLevel has, LanguageLevel wanted) {
    return has.language().equals(wanted.language())
        && instance.studies().isAtLeast(wanted.language(), has.level(), wanted.level());
  }
}
