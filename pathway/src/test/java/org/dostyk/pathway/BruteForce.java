package org.dostyk.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.dostyk.pathway.studies.Studies;

/**
 * Tries every plan and every way of counting. It follows the guide's words and shares no code with
 * the model or the verifier.
 */
final class BruteForce {
  static final int NONE = Integer.MAX_VALUE;
  static final int BEHIND = -1;

  final Instance instance;
  final Studies studies;
  final List<Course> courses;
  final List<Term> terms = new ArrayList<>();
  final boolean ordered;
  final int first;
  final int[] when;
  private final Map<String, Integer> index = new HashMap<>();
  private final BruteCounting counting;
  private Optional<Score> found = Optional.empty();
  private List<String> places = List.of();

  private BruteForce(Instance instance) {
    this.instance = instance;
    studies = instance.studies();
    courses = studies.courses();
    for (int i = 0; i < courses.size(); i++) {
      index.put(courses.get(i).code(), i);
    }
    studies
        .calendar()
        .ifPresent(c -> c.terms().stream().filter(t -> !t.isBreak()).forEach(terms::add));
    ordered = studies.calendar().isPresent();
    first = instance.student().firstTerm().map(this::term).orElse(0);
    when = new int[courses.size()];
    counting = new BruteCounting(this);
  }

  /** The best score of all plans, or nothing where there is none. */
  static Optional<Score> best(Instance instance) {
    return new BruteForce(instance).search();
  }

  int index(String code) {
    return index.getOrDefault(code, -1);
  }

  private int term(String id) {
    for (int t = 0; t < terms.size(); t++) {
      if (terms.get(t).id().equals(id)) {
        return t;
      }
    }
    return -1;
  }

  private Optional<Score> search() {
    if (!ordered) {
      enumerate(0, 1);
      return found;
    }
    for (int length = first; length <= terms.size() && found.isEmpty(); length++) {
      for (List<String> route : routes(length)) {
        places = route;
        enumerate(0, length);
      }
    }
    return found;
  }

  private List<List<String>> routes(int length) {
    Calendar calendar = studies.calendar().orElseThrow();
    var all = new ArrayList<List<String>>();
    routes(calendar.route(), 0, length, new ArrayList<>(), all);
    all.removeIf(
        route -> {
          for (var fixed : instance.student().places().entrySet()) {
            int t = term(fixed.getKey());
            if (t < route.size() && !route.get(t).equals(fixed.getValue())) {
              return true;
            }
          }
          return false;
        });
    return all;
  }

  private static void routes(
      List<Stay> stays, int stay, int left, List<String> so, List<List<String>> all) {
    if (stay == stays.size()) {
      if (left == 0) {
        all.add(List.copyOf(so));
      }
      return;
    }
    Stay one = stays.get(stay);
    for (int n = one.fewest(); n <= Math.min(left, one.most()); n++) {
      var longer = new ArrayList<>(so);
      for (int i = 0; i < n; i++) {
        longer.add(one.institution());
      }
      routes(stays, stay + 1, left - n, longer, all);
    }
  }

  private void enumerate(int course, int length) {
    if (course == courses.size()) {
      evaluate(length);
      return;
    }
    if (isBehind(courses.get(course).code())) {
      when[course] = BEHIND;
      enumerate(course + 1, length);
      return;
    }
    when[course] = NONE;
    enumerate(course + 1, length);
    Course one = courses.get(course);
    if (one.capacity().isPresent() && one.capacity().getAsInt() == 0) {
      return;
    }
    for (int t = first; t < length; t++) {
      if (ordered) {
        Term term = terms.get(t);
        boolean offered =
            one.offered().isEmpty()
                || one.offered().contains(term.season())
                || one.offered().contains(term.id());
        boolean here = one.remote() || places.get(t).equals(one.institution());
        if (!offered || !here) {
          continue;
        }
      }
      when[course] = t;
      enumerate(course + 1, length);
      when[course] = NONE;
    }
  }

  boolean isBehind(String code) {
    return instance.student().inProgress().contains(code) || grade(code, Integer.MIN_VALUE);
  }

  /** Whether it was passed with at least this grade; what runs is passed with any. */
  boolean grade(String code, int least) {
    int mark = studies.institution(courses.get(index(code)).institution()).passMark();
    return instance.student().inProgress().contains(code)
        || instance.student().passed().stream()
            .anyMatch(
                p ->
                    p.course().equals(code)
                        && (p.grade().isEmpty()
                            ? least == Integer.MIN_VALUE
                            : p.grade().getAsInt() >= Math.max(mark, least)));
  }

  private boolean isPass(Passed row) {
    int mark = studies.institution(courses.get(index(row.course())).institution()).passMark();
    return row.grade().isEmpty() || row.grade().getAsInt() >= mark;
  }

  boolean by(int course, int t, boolean same) {
    return same ? when[course] <= t && when[course] != NONE : when[course] < t;
  }

  boolean complete(Equivalence row, int t, boolean same) {
    if (row.status() != Equivalence.Status.AGREED) {
      return false;
    }
    for (String code : row.from()) {
      int c = index(code);
      if (!by(c, t, same)) {
        return false;
      }
      var began =
          when[c] == BEHIND
              ? instance.student().passed().stream()
                  .filter(p -> p.course().equals(code) && isPass(p))
                  .findFirst()
                  .flatMap(Passed::began)
              : ordered ? terms.get(when[c]).starts() : Optional.<LocalDate>empty();
      if (began.isPresent()
          && (row.validTo().map(began.get()::isAfter).orElse(false)
              || row.validFrom().map(began.get()::isBefore).orElse(false))) {
        return false;
      }
    }
    return true;
  }

  boolean knows(LanguageLevel wanted, int t, boolean same) {
    if (instance.student().languages().stream().anyMatch(l -> reaches(l, wanted))) {
      return true;
    }
    for (int c = 0; c < courses.size(); c++) {
      if (by(c, t, same) && courses.get(c).grants().stream().anyMatch(l -> reaches(l, wanted))) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(LanguageLevel has, LanguageLevel wanted) {
    return has.language().equals(wanted.language()) && has.level().compareTo(wanted.level()) >= 0;
  }

  private boolean holds(Condition condition, Course asking, int t, boolean same) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().allMatch(p -> holds(p, asking, t, same));
      case Condition.AtLeast some ->
          some.parts().stream().filter(p -> holds(p, asking, t, same)).count() >= some.count();
      case Condition.Knows knows -> knows(knows.level(), t, same);
      case Condition.Earned earned -> {
        Credits sum = Credits.ZERO;
        for (int c = 0; c < courses.size(); c++) {
          Course one = courses.get(c);
          if (by(c, t, same) && earned.from().selects(one, one.institution())) {
            sum = sum.plus(workload(one));
          }
        }
        var system = studies.institution(asking.institution()).system();
        yield sum.compareTo(system.workload(earned.min())) >= 0;
      }
      case Condition.Passed passed -> {
        boolean early = same || passed.together();
        int c = index(passed.course());
        boolean planned = when[c] != BEHIND;
        if (passed.grade().isPresent()) {
          yield by(c, t, early) && (planned || grade(passed.course(), passed.grade().getAsInt()));
        }
        boolean holds = by(c, t, early);
        for (Equivalence row : studies.equivalences()) {
          Credits part = row.credits().get(passed.course());
          boolean whole = part == null || part.compareTo(courses.get(c).credits()) >= 0;
          holds |= row.to().contains(passed.course()) && whole && complete(row, t, early);
        }
        yield holds;
      }
    };
  }

  Credits workload(Course course) {
    return studies.institution(course.institution()).system().workload(course.credits());
  }

  private void evaluate(int length) {
    for (int c = 0; c < courses.size(); c++) {
      if (when[c] >= 0 && when[c] != NONE) {
        Course one = courses.get(c);
        int t = when[c];
        String level = studies.institution(one.institution()).teachingLevel().get(one.language());
        if (!holds(one.before(), one, t, !ordered)
            || !holds(one.beside(), one, t, true)
            || (level != null && !knows(new LanguageLevel(one.language(), level), t, !ordered))) {
          return;
        }
      }
    }
    Credits peak = Credits.ZERO;
    Credits all = Credits.ZERO;
    for (int t = first; t < length; t++) {
      Credits load = Credits.ZERO;
      int count = 0;
      for (int c = 0; c < courses.size(); c++) {
        if (when[c] == t) {
          load = load.plus(workload(courses.get(c)));
          count++;
        }
      }
      all = all.plus(load);
      peak = load.compareTo(peak) > 0 ? load : peak;
      if (ordered && !fits(t, length, load, count)) {
        return;
      }
    }
    Score floor = new Score(ordered ? length : 0, all, Credits.ZERO, Credits.ZERO, 0);
    if (found.isPresent() && found.get().compareTo(floor) <= 0) {
      return;
    }
    Credits highest = ordered ? peak : Credits.ZERO;
    Credits total = all;
    counting
        .leastLost()
        .map(lost -> new Score(ordered ? length : 0, total, lost, highest, differences()))
        .filter(score -> found.isEmpty() || score.compareTo(found.get()) < 0)
        .ifPresent(score -> found = Optional.of(score));
  }

  private boolean fits(int t, int length, Credits load, int count) {
    Institution at = studies.institution(places.get(t));
    Load limit = terms.get(t).loads().getOrDefault(at.id(), at.load());
    boolean light = t == length - 1 && studies.calendar().orElseThrow().lastTermMayBeLight();
    boolean below =
        limit.credits().max().map(m -> load.compareTo(at.system().workload(m)) <= 0).orElse(true)
            && limit.courses().max().map(m -> count <= m.numerator()).orElse(true);
    boolean above =
        light
            || (load.compareTo(at.system().workload(limit.credits().min())) >= 0
                && count >= limit.courses().min().numerator());
    return below && above;
  }

  private int differences() {
    int differences = 0;
    if (instance.student().lastPlan().isEmpty()) {
      return 0;
    }
    for (int c = 0; c < courses.size(); c++) {
      String last = instance.student().lastPlan().get(courses.get(c).code());
      if (when[c] == BEHIND) {
        continue;
      }
      int before = last == null ? NONE : ordered ? term(last) : 0;
      if (before != when[c]) {
        differences += (before == NONE ? 0 : 1) + (when[c] == NONE ? 0 : 1);
      }
    }
    return differences;
  }
}
