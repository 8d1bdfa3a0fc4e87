package org.dostyk.pathway.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.studies.StudentRecord;
import org.dostyk.pathway.studies.StudentRecord.Passed;

/** A student as bounds of a compiled model. */
final class StudentBounds {
  final long[] low;
  final long[] high;

  /** Upper bounds before the number of terms is fixed. */
  private long[] open = {};

  private final CompiledStudies compiled;
  private final StudentRecord student;
  private final int first;

  private StudentBounds(CompiledStudies compiled, StudentRecord student) {
    this.compiled = compiled;
    this.student = student;
    low = compiled.model().lows();
    high = compiled.model().highs();
    first = student.firstTerm().map(id -> Math.max(0, compiled.timeline().index(id))).orElse(0);
  }

  static StudentBounds of(CompiledStudies compiled, StudentRecord student) {
    var bounds = new StudentBounds(compiled, student);
    bounds.passed();
    bounds.languages();
    bounds.places();
    for (CourseClass one : compiled.courses().classes()) {
      for (int t = 0; t < bounds.first; t++) {
        bounds.fix(compiled.courses().taken(one, t), 0);
      }
    }
    bounds.open = bounds.high.clone();
    return bounds;
  }

  /** The courses that are behind the student; what is in progress is taken as passed. */
  static Set<String> behind(CompiledStudies compiled, StudentRecord student) {
    var codes = new HashSet<>(student.inProgress());
    for (Passed one : student.passed()) {
      if (isPass(compiled, one)) {
        codes.add(one.course());
      }
    }
    return codes;
  }

  private static boolean isPass(CompiledStudies compiled, Passed one) {
    String institution = compiled.courses().of(one.course()).first().institution();
    int mark = compiled.units().at(institution).passMark();
    return one.grade().isEmpty() || one.grade().getAsInt() >= mark;
  }

  private void passed() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String code : behind(compiled, student)) {
      counts.merge(compiled.courses().of(code).index(), 1, Integer::sum);
    }
    for (CourseClass one : compiled.courses().classes()) {
      fix(compiled.courses().passed(one), counts.getOrDefault(one.index(), 0));
    }
    Set<String> running = Set.copyOf(student.inProgress());
    compiled
        .courses()
        .passedWith()
        .forEach(
            (graded, variable) -> {
              boolean good =
                  running.contains(graded.course())
                      || student.passed().stream()
                          .anyMatch(
                              p ->
                                  p.course().equals(graded.course())
                                      && isPass(compiled, p)
                                      && p.grade().orElse(Integer.MIN_VALUE) >= graded.grade());
              fix(variable, good ? 1 : 0);
            });
    Map<String, Equivalence> rows = new HashMap<>();
    compiled.studies().equivalences().forEach(row -> rows.put(row.id(), row));
    Set<String> behind = behind(compiled, student);
    compiled
        .courses()
        .passedInTime()
        .forEach(
            (timely, variable) -> {
              Equivalence row = rows.get(timely.row());
              boolean inTime =
                  row != null
                      && behind.contains(timely.course())
                      && began(timely.course()).map(row::isValidOn).orElse(true);
              fix(variable, inTime ? 1 : 0);
            });
  }

  private Optional<LocalDate> began(String course) {
    return student.passed().stream()
        .filter(p -> p.course().equals(course) && isPass(compiled, p))
        .findFirst()
        .flatMap(Passed::began);
  }

  private void languages() {
    compiled
        .courses()
        .levels()
        .forEach((wanted, variable) -> fix(variable, brings(wanted) ? 1 : 0));
  }

  private boolean brings(LanguageLevel wanted) {
    return student.languages().stream()
        .anyMatch(
            has ->
                has.language().equals(wanted.language())
                    && compiled
                        .studies()
                        .isAtLeast(wanted.language(), has.level(), wanted.level()));
  }

  private void places() {
    Timeline timeline = compiled.timeline();
    student
        .places()
        .forEach(
            (term, institution) -> {
              int t = timeline.index(term);
              for (int j = 0; t >= 0 && j < timeline.route().size(); j++) {
                if (!timeline.route().get(j).institution().equals(institution)) {
                  fix(compiled.places().stay(j, t), 0);
                }
              }
            });
  }

  /** A plan of any number of terms, for a model that explains. */
  StudentBounds ofAnyLength() {
    for (int t = 0; t < compiled.timeline().size(); t++) {
      fix(compiled.places().past(t), t < first ? 1 : 0);
      if (t < first) {
        fix(compiled.places().active(t), 1);
      }
    }
    return this;
  }

  /** A plan of so many terms. */
  StudentBounds until(int terms) {
    Timeline timeline = compiled.timeline();
    for (int t = 0; t < timeline.size(); t++) {
      fix(compiled.places().active(t), t < terms ? 1 : 0);
      boolean last = t == terms - 1;
      boolean binds = t >= first && t < terms && !(last && timeline.lightLast());
      fix(compiled.places().minimum(t), binds ? 1 : 0);
      for (int j = 0; j < timeline.route().size(); j++) {
        int stay = compiled.places().stay(j, t);
        high[stay] = timeline.canBeIn(j, t, terms) ? open[stay] : 0;
      }
      for (CourseClass one : compiled.courses().classes()) {
        int x = compiled.courses().taken(one, t);
        if (x >= 0 && (t >= terms || t < first)) {
          fix(x, 0);
        } else if (x >= 0) {
          high[x] = compiled.model().high(x);
        }
      }
    }
    return this;
  }

  private void fix(int variable, long value) {
    if (variable >= 0) {
      low[variable] = value;
      high[variable] = value;
    }
  }

  /** Whether nothing of a class is behind the student. */
  boolean isNew(CourseClass one) {
    return high[compiled.courses().passed(one)] == 0;
  }

  int first() {
    return first;
  }

  CompiledStudies compiled() {
    return compiled;
  }

  StudentRecord student() {
    return student;
  }
}
