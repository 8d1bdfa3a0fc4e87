package org.dostyk.pathway.studies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;

/**
 * Whether a question makes sense, asked before anything is solved. All objections are told at once;
 * each names the thing.
 */
public final class InstanceRules {
  /** The finest unit: beyond a millionth of a credit an amount is a mistake of typing. */
  private static final long FINEST = 1_000_000;

  private final Instance instance;
  private final Studies studies;
  private final Map<String, Course> courses = new LinkedHashMap<>();
  private final Set<String> institutions = new HashSet<>();
  private final List<Objection> objections = new ArrayList<>();

  private InstanceRules(Instance instance) {
    this.instance = instance;
    studies = instance.studies();
  }

  public static List<Objection> objections(Instance instance) {
    var rules = new InstanceRules(instance);
    rules.institutions();
    rules.courses();
    if (rules.objections.isEmpty()) {
      rules.objections.addAll(ConditionRules.objections(rules.studies, rules.courses));
    }
    rules.equivalences();
    rules.calendar();
    rules.student();
    if (rules.objections.isEmpty()) {
      rules.objections.addAll(DegreeRules.objections(instance, rules.courses));
    }
    return List.copyOf(rules.objections);
  }

  /**
   * The objections to a student alone, of studies to which there are none.
   *
   * @param studies with which another student of the same waivers was found in order
   */
  public static List<Objection> ofStudent(Instance instance, Map<String, Course> studies) {
    var rules = new InstanceRules(instance);
    instance.studies().institutions().forEach(one -> rules.institutions.add(one.id()));
    rules.courses.putAll(studies);
    rules.student();
    return List.copyOf(rules.objections);
  }

  private void object(String key, Object... values) {
    objections.add(Objection.of(key, values));
  }

  private void institutions() {
    for (Institution one : studies.institutions()) {
      institutions.add(one.id());
      range(one.id(), one.load().credits());
      range(one.id(), one.load().courses());
    }
    if (studies.degrees().isEmpty()) {
      object("no_degree");
    }
    for (var degree : studies.degrees()) {
      known(degree.institution(), degree.id());
      for (var recognition : degree.recognises()) {
        known(recognition.institution(), degree.id());
        if (recognition.rate().numerator() <= 0) {
          object("rate", degree.id(), recognition.institution(), recognition.rate());
        }
      }
    }
  }

  private void known(String institution, String by) {
    if (!institutions.contains(institution)) {
      object("no_institution", institution, by);
    }
  }

  private void range(String of, Range range) {
    if (range.isEmpty()) {
      object("range", of, range.toString());
    }
  }

  private void courses() {
    long scale = 1;
    for (Course course : studies.courses()) {
      Course other = courses.putIfAbsent(course.code(), course);
      if (other != null) {
        object(
            other.institution().equals(course.institution()) ? "course_twice" : "code_twice",
            course.code(),
            other.institution(),
            course.institution());
      }
      Credits year = studies.institution(course.institution()).system().perYear();
      if (course.credits().isNegative() || course.credits().compareTo(year) > 0) {
        object("credits", course.code(), course.credits(), year);
      } else if (scale <= FINEST) {
        scale = Credits.commonScale(scale, studies.workload(course).denominator());
      }
    }
    if (scale > FINEST) {
      object("too_fine", scale);
    }
  }

  private void equivalences() {
    var ids = new HashSet<String>();
    for (Equivalence row : studies.equivalences()) {
      if (!ids.add(row.id())) {
        object("row_twice", row.id());
      }
      side(row, row.from(), "from");
      side(row, row.to(), "to");
      row.credits()
          .forEach(
              (code, part) -> {
                if (!row.to().contains(code) || part.numerator() <= 0) {
                  object("row_credits", row.id(), code, part);
                }
              });
    }
  }

  private void side(Equivalence row, List<String> codes, String side) {
    var at = new HashSet<String>();
    for (String code : codes) {
      Course course = courses.get(code);
      if (course == null) {
        object("row_void", row.id(), code);
      } else {
        at.add(course.institution());
      }
    }
    if (codes.isEmpty() || at.size() > 1 || new HashSet<>(codes).size() < codes.size()) {
      object("row_side", row.id(), side);
    }
  }

  private void calendar() {
    if (studies.calendar().isEmpty()) {
      return;
    }
    Calendar calendar = studies.calendar().get();
    if (calendar.studyTerms().isEmpty()) {
      object("no_terms");
      return;
    }
    var ids = new HashSet<String>();
    for (Term term : calendar.terms()) {
      if (!ids.add(term.id())) {
        object("term_twice", term.id());
      }
      term.loads()
          .forEach(
              (at, load) -> {
                known(at, term.id());
                range(term.id(), load.credits());
                range(term.id(), load.courses());
              });
    }
    long fewest = 0;
    for (Stay stay : calendar.route()) {
      known(stay.institution(), "route");
      fewest += Math.max(0, stay.fewest());
      if (stay.fewest() < 0 || stay.most() < stay.fewest()) {
        object("stay", stay.institution(), stay.fewest(), stay.most());
      }
    }
    if (fewest > calendar.studyTerms().size()) {
      object("route_too_long", fewest, calendar.studyTerms().size());
    }
    if (calendar.route().isEmpty() && studies.institutions().size() > 1) {
      object("no_route");
    }
  }

  private void student() {
    StudentRecord student = instance.student();
    var terms = new HashMap<String, Term>();
    studies.calendar().ifPresent(c -> c.studyTerms().forEach(t -> terms.put(t.id(), t)));
    student.passed().forEach(one -> taken(one.course()));
    student.inProgress().forEach(this::taken);
    student.firstTerm().filter(id -> !terms.containsKey(id)).ifPresent(this::noTerm);
    student
        .places()
        .forEach(
            (term, place) -> {
              if (!terms.containsKey(term)) {
                noTerm(term);
              }
              known(place, term);
            });
    student
        .lastPlan()
        .forEach(
            (course, term) -> {
              taken(course);
              if (studies.calendar().isPresent() && !terms.containsKey(term)) {
                noTerm(term);
              }
            });
    for (String waiver : student.waivers()) {
      if (!DegreeRules.ruleIds(studies).contains(waiver)) {
        object("no_rule", waiver);
      }
    }
  }

  private void noTerm(String id) {
    object("no_term", id);
  }

  private void taken(String code) {
    if (!courses.containsKey(code)) {
      object("no_course", code, instance.student().id());
    }
  }
}
