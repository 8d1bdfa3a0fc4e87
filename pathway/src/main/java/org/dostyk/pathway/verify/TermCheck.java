package org.dostyk.pathway.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.studies.Objection;

/** When and where: offers, places, loads, prerequisites and the route. */
final class TermCheck {
  private final CourseOfStudy way;
  private final List<Objection> violations;

  TermCheck(CourseOfStudy way, List<Objection> violations) {
    this.way = way;
    this.violations = violations;
  }

  void check() {
    for (Map.Entry<String, String> one : way.plan.courses().entrySet()) {
      course(way.course(one.getKey()), one.getValue());
    }
    if (way.ordered) {
      route();
      for (int t = way.first; t < way.terms.size(); t++) {
        load(t);
      }
    }
  }

  private void course(Course course, String term) {
    if (course.isFull()) {
      object("verify.full", course.code());
    }
    int t = way.ordered ? way.termIndex(term) : 0;
    if (way.ordered) {
      if (t < way.first) {
        object("verify.past", course.code(), term);
      }
      if (!course.isOfferedIn(way.terms.get(t))) {
        object("verify.not_offered", course.code(), term);
      }
      String place = way.plan.places().get(term);
      if (place == null || (!course.remote() && !place.equals(course.institution()))) {
        object("verify.elsewhere", course.code(), term, course.institution());
      }
    }
    boolean together = !way.ordered;
    if (!holds(course.before(), course, t, together)) {
      object("verify.before", course.code(), term);
    }
    if (!holds(course.beside(), course, t, true)) {
      object("verify.beside", course.code(), term);
    }
    Institution at = way.instance.studies().institution(course.institution());
    String level = at.teachingLevel().get(course.language());
    if (level != null && !way.knows(new LanguageLevel(course.language(), level), t, together)) {
      object("verify.teaching_language", course.code(), course.language() + " " + level);
    }
  }

  private boolean holds(Condition condition, Course asking, int t, boolean sameTerm) {
    return switch (condition) {
      case Condition.All all ->
          all.parts().stream().allMatch(part -> holds(part, asking, t, sameTerm));
      case Condition.AtLeast some ->
          some.parts().stream().filter(part -> holds(part, asking, t, sameTerm)).count()
              >= some.count();
      case Condition.Passed passed -> passed(passed, t, sameTerm || passed.together());
      case Condition.Earned earned -> earned(earned, asking, t, sameTerm);
      case Condition.Knows knows -> way.knows(knows.level(), t, sameTerm);
    };
  }

  private boolean passed(Condition.Passed asked, int t, boolean sameTerm) {
    OptionalInt grade = asked.grade();
    boolean itself = way.holdsBy(asked.course(), t, sameTerm);
    if (grade.isPresent()) {
      return itself && way.hasGrade(asked.course(), grade.getAsInt());
    }
    return itself
        || way.rows.values().stream()
            .anyMatch(
                row ->
                    row.to().contains(asked.course())
                        && way.isWhole(row, asked.course())
                        && way.isComplete(row, t, sameTerm));
  }

  private boolean earned(Condition.Earned earned, Course asking, int t, boolean sameTerm) {
    Institution home = way.instance.studies().institution(asking.institution());
    Credits sum = Credits.ZERO;
    for (String code : way.position.keySet()) {
      Course other = way.course(code);
      if (way.holdsBy(code, t, sameTerm) && earned.from().selects(other, other.institution())) {
        sum = sum.plus(way.instance.studies().workload(other));
      }
    }
    return sum.compareTo(home.system().workload(earned.min())) >= 0;
  }

  /** The stays of the plan, in order, must be those of the route with their numbers of terms. */
  private void route() {
    int last = -1;
    for (int t = 0; t < way.terms.size(); t++) {
      if (way.plan.places().containsKey(way.terms.get(t).id())) {
        if (last != t - 1) {
          object("verify.gap", way.terms.get(t).id());
        }
        last = t;
      }
    }
    var places = new ArrayList<String>();
    for (int t = 0; t <= last; t++) {
      places.add(way.plan.places().getOrDefault(way.terms.get(t).id(), "?"));
    }
    way.instance
        .student()
        .places()
        .forEach(
            (term, place) -> {
              String planned = way.plan.places().get(term);
              if (planned != null && !planned.equals(place)) {
                object("verify.place", term, place);
              }
            });
    List<Stay> route = way.instance.studies().calendar().orElseThrow().route();
    if (route.isEmpty()) {
      route =
          List.of(
              new Stay(way.instance.studies().institutions().getFirst().id(), 0, way.terms.size()));
    }
    if (!follows(places, 0, route, 0)) {
      object("verify.route", String.join(", ", places));
    }
  }

  private static boolean follows(List<String> places, int from, List<Stay> route, int stay) {
    if (stay == route.size()) {
      return from == places.size();
    }
    Stay one = route.get(stay);
    for (int length = 0; length <= one.most(); length++) {
      if (length >= one.fewest() && follows(places, from + length, route, stay + 1)) {
        return true;
      }
      if (from + length >= places.size() || !places.get(from + length).equals(one.institution())) {
        return false;
      }
    }
    return false;
  }

  private void load(int t) {
    String place = way.plan.places().get(way.terms.get(t).id());
    if (place == null) {
      return;
    }
    Institution at = way.instance.studies().institution(place);
    Load load = way.terms.get(t).load(at);
    Credits sum = Credits.ZERO;
    int count = 0;
    for (Map.Entry<String, String> one : way.plan.courses().entrySet()) {
      if (one.getValue().equals(way.terms.get(t).id())) {
        sum = sum.plus(way.instance.studies().workload(way.course(one.getKey())));
        count++;
      }
    }
    boolean last = t == way.plan.places().size() - 1;
    boolean light = last && way.instance.studies().calendar().orElseThrow().lastTermMayBeLight();
    Range credits = load.credits();
    Credits most = credits.max().map(at.system()::workload).orElse(sum);
    boolean tooMany =
        load.courses().max().orElse(Credits.of(count)).compareTo(Credits.of(count)) < 0;
    if (sum.compareTo(most) > 0 || tooMany) {
      object("verify.too_much", way.terms.get(t).id(), sum, count);
    }
    boolean tooFew = load.courses().min().compareTo(Credits.of(count)) > 0;
    if (!light && (sum.compareTo(at.system().workload(credits.min())) < 0 || tooFew)) {
      object("verify.too_little", way.terms.get(t).id(), sum, count);
    }
  }

  private void object(String key, Object... values) {
    violations.add(Objection.of(key, values));
  }
}
