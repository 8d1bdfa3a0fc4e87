package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Studies;

/** When each of the chosen courses is taken: term after term, what opens most first. */
final class Timetable {
  private final Instance instance;
  private final Studies studies;
  private final Choice choice;
  private final Map<String, Course> courses;
  private final Map<String, Integer> opens = new HashMap<>();

  Timetable(Instance instance, Choice choice) {
    this.instance = instance;
    this.choice = choice;
    studies = instance.studies();
    courses = studies.coursesByCode();
    for (String code : choice.planned()) {
      open(code, new HashSet<>());
    }
  }

  /** A course opens what stands before it. */
  private void open(String code, Set<String> seen) {
    Course course = courses.get(code);
    if (course != null && seen.add(code)) {
      for (String before : named(course.before())) {
        opens.merge(before, 1, Integer::sum);
        open(before, seen);
      }
    }
  }

  private static List<String> named(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().flatMap(p -> named(p).stream()).toList();
      case Condition.AtLeast some -> some.parts().stream().flatMap(p -> named(p).stream()).toList();
      case Condition.Passed passed -> List.of(passed.course());
      case Condition.Earned earned -> List.of();
      case Condition.Knows knows -> List.of();
    };
  }

  /** Without a calendar. */
  Plan atOnce() {
    var taken = new LinkedHashMap<String, String>();
    choice.planned().forEach(code -> taken.put(code, ""));
    return new Plan(taken, Map.of(), choice.counted());
  }

  /**
   * @param places where each term is spent
   * @param even whether no term takes more than its share of what is left for its institution
   */
  Optional<Plan> inTerms(List<String> places, boolean even) {
    List<Term> terms = studies.calendar().orElseThrow().studyTerms();
    int first =
        instance
            .student()
            .firstTerm()
            .map(id -> terms.stream().map(Term::id).toList().indexOf(id))
            .orElse(0);
    var left = new ArrayList<Course>();
    for (String code : choice.planned()) {
      Course course = courses.get(code);
      if (course != null) {
        left.add(course);
      }
    }
    left.sort(
        Comparator.<Course>comparingInt(one -> -opens.getOrDefault(one.code(), 0))
            .thenComparing(studies::workload, Comparator.reverseOrder()));
    var held = new HashSet<>(choice.behind());
    var taken = new LinkedHashMap<String, String>();
    for (int t = Math.max(0, first); t < places.size(); t++) {
      var now = term(terms.get(t), places, t, even, left, held);
      for (Course one : now) {
        taken.put(one.code(), terms.get(t).id());
        held.add(one.code());
      }
      left.removeAll(now);
    }
    if (!left.isEmpty()) {
      return Optional.empty();
    }
    var where = new LinkedHashMap<String, String>();
    for (int t = 0; t < places.size(); t++) {
      where.put(terms.get(t).id(), places.get(t));
    }
    return Optional.of(new Plan(taken, where, choice.counted()));
  }

  private List<Course> term(
      Term term, List<String> places, int t, boolean even, List<Course> left, Set<String> held) {
    Institution at = studies.institution(places.get(t));
    Load load = term.load(at);
    var now = new ArrayList<Course>();
    Credits sum = Credits.ZERO;
    Credits share = share(places, t, left, at.id());
    for (Course one : left) {
      boolean here = one.institution().equals(at.id()) || one.remote();
      Credits more = sum.plus(studies.workload(one));
      boolean fits =
          load.credits().max().map(m -> more.compareTo(at.system().workload(m)) <= 0).orElse(true)
              && load.courses()
                  .max()
                  .map(m -> Credits.of(now.size() + 1).compareTo(m) <= 0)
                  .orElse(true);
      if (here
          && fits
          && one.isOfferedIn(term)
          && (!even || sum.compareTo(share) < 0)
          && holds(one.before(), one, held)) {
        now.add(one);
        sum = more;
      }
    }
    return now;
  }

  /** What is left for an institution, divided by the terms that are left there. */
  private Credits share(List<String> places, int t, List<Course> left, String at) {
    Credits sum = Credits.ZERO;
    for (Course one : left) {
      if (one.institution().equals(at)) {
        sum = sum.plus(studies.workload(one));
      }
    }
    long terms = places.subList(t, places.size()).stream().filter(at::equals).count();
    return sum.times(new Credits(1, Math.max(1, terms)));
  }

  /** Beside and language levels are left to the verifier. */
  private boolean holds(Condition condition, Course asking, Set<String> held) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().allMatch(p -> holds(p, asking, held));
      case Condition.AtLeast some ->
          some.parts().stream().filter(p -> holds(p, asking, held)).count() >= some.count();
      case Condition.Passed passed ->
          held.contains(passed.course())
              || studies.equivalences().stream()
                  .anyMatch(
                      row ->
                          row.status() == Equivalence.Status.AGREED
                              && row.to().contains(passed.course())
                              && held.containsAll(row.from()));
      case Condition.Knows knows -> true;
      case Condition.Earned earned -> {
        Credits sum = Credits.ZERO;
        for (String code : held) {
          Course one = courses.get(code);
          if (one != null && earned.from().selects(one, one.institution())) {
            sum = sum.plus(studies.workload(one));
          }
        }
        Institution home = studies.institution(asking.institution());
        yield sum.compareTo(home.system().workload(earned.min())) >= 0;
      }
    };
  }
}
