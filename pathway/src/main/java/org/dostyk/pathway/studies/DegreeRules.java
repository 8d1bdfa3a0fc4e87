package org.dostyk.pathway.studies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.catalogue.Wildcard;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;

/** Rules of degrees that nobody could ever keep, and rules that name nothing. */
final class DegreeRules {
  private final Instance instance;
  private final Map<String, Course> courses;
  private final List<Objection> objections = new ArrayList<>();

  private DegreeRules(Instance instance, Map<String, Course> courses) {
    this.instance = instance;
    this.courses = courses;
  }

  static List<Objection> objections(Instance instance, Map<String, Course> courses) {
    var rules = new DegreeRules(instance, courses);
    var degrees = new HashSet<String>();
    for (Degree degree : instance.studies().degrees()) {
      if (!degrees.add(degree.id())) {
        rules.object("degree_twice", degree.id());
      }
      rules.rule(degree, degree.rule(), new HashSet<>(), true);
      degree.recognises().forEach(one -> rules.named(degree.name(), one.from()));
    }
    rules.sharing(degrees);
    return rules.objections;
  }

  /** Every rule as {@code degree/rule}. */
  static Set<String> ruleIds(Studies studies) {
    var ids = new HashSet<String>();
    studies.degrees().forEach(degree -> collect(degree, degree.rule(), ids));
    return ids;
  }

  private static void collect(Degree degree, Requirement rule, Set<String> ids) {
    ids.add(degree.id() + "/" + rule.id());
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(part -> collect(degree, part, ids));
      case Requirement.AtLeast some -> some.parts().forEach(part -> collect(degree, part, ids));
      case Group group -> {}
      case Requirement.Language language -> {}
    }
  }

  /** Groups that count freely need no leave to share. */
  private static void collectOnce(Degree degree, Requirement rule, Set<String> once) {
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(part -> collectOnce(degree, part, once));
      case Requirement.AtLeast some ->
          some.parts().forEach(part -> collectOnce(degree, part, once));
      case Group group -> {
        if (group.counting() == Requirement.Counting.ONCE) {
          once.add(degree.id() + "/" + group.id());
        }
      }
      case Requirement.Language language -> {}
    }
  }

  /**
   * @param needed whether the degree cannot do without the rule
   */
  private void rule(Degree degree, Requirement rule, Set<String> ids, boolean needed) {
    if (!ids.add(rule.id())) {
      object("rule_twice", degree.id(), rule.id());
    }
    boolean waived = instance.student().waivers().contains(degree.id() + "/" + rule.id());
    switch (rule) {
      case Requirement.All all ->
          all.parts().forEach(part -> rule(degree, part, ids, needed && !waived));
      case Requirement.AtLeast some -> {
        int parts = some.parts().size();
        if (some.count() > parts || some.count() < 1) {
          object("count", some.name(), some.count(), parts);
        }
        boolean all = some.count() == parts;
        some.parts().forEach(part -> rule(degree, part, ids, needed && all && !waived));
      }
      case Group group -> group(degree, group, needed && !waived);
      case Requirement.Language language -> {
        var level = language.level();
        if (!instance
            .studies()
            .languageScales()
            .getOrDefault(level.language(), List.of())
            .contains(level.level())) {
          object("no_level", level.language(), level.level(), language.name());
        }
      }
    }
  }

  private void group(Degree degree, Group group, boolean needed) {
    range(group, group.credits());
    range(group, group.courses());
    named(group.name(), group.from());
    enough(degree, group, Selector.EVERYTHING, group.credits(), group.courses(), needed);
    for (var limit : group.limits()) {
      range(group, limit.credits());
      range(group, limit.courses());
      named(group.name(), limit.from());
      enough(degree, group, limit.from(), limit.credits(), limit.courses(), needed);
    }
  }

  private void range(Group group, Range range) {
    if (range.isEmpty() || range.min().compareTo(Credits.of(100_000)) > 0) {
      object("range", group.name(), range);
    }
  }

  /** A misspelt course or institution must not select nothing without a word. */
  private void named(Text rule, Selector selector) {
    for (String code : selector.codes()) {
      if (!Wildcard.isOne(code) && !courses.containsKey(code)) {
        object("rule_void", rule, code);
      }
    }
    for (Set<String> places : List.of(selector.institutions(), selector.studiedAt())) {
      for (String place : places) {
        if (instance.studies().institutions().stream().noneMatch(one -> one.id().equals(place))) {
          object("no_institution", place, rule);
        }
      }
    }
    selector.anyOf().forEach(one -> named(rule, one));
    selector.except().forEach(one -> named(rule, one));
  }

  /** Everything that could ever count, taken together. */
  private void enough(
      Degree degree, Group group, Selector part, Range credits, Range number, boolean needed) {
    if (!needed || !(credits.asksForSomething() || number.asksForSomething())) {
      return;
    }
    Map<String, Credits> most = new HashMap<>();
    for (Course course : courses.values()) {
      degree
          .worth(course)
          .filter(w -> selects(group, part, course, course.institution()))
          .ifPresent(w -> most.merge(course.code(), w, DegreeRules::more));
    }
    for (Equivalence row : instance.studies().equivalences()) {
      for (String code : row.to()) {
        Course to = courses.get(code);
        Course from = courses.get(row.from().getFirst());
        if (to != null
            && from != null
            && group.grade().isEmpty()
            && to.institution().equals(degree.institution())
            && selects(group, part, to, from.institution())) {
          most.merge(code, row.credits().getOrDefault(code, to.credits()), DegreeRules::more);
        }
      }
    }
    Credits all = most.values().stream().reduce(Credits.ZERO, Credits::plus);
    if (all.compareTo(credits.min()) < 0) {
      object("never_credits", degree.name(), group.name(), credits.min(), all);
    }
    if (Credits.of(most.size()).compareTo(number.min()) < 0) {
      object("never_courses", degree.name(), group.name(), number.min(), most.size());
    }
  }

  private static Credits more(Credits a, Credits b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static boolean selects(Group group, Selector part, Course course, String studied) {
    return group.from().selects(course, studied) && part.selects(course, studied);
  }

  private void sharing(Set<String> degrees) {
    Set<String> once = new HashSet<>();
    for (Degree degree : instance.studies().degrees()) {
      collectOnce(degree, degree.rule(), once);
    }
    for (Sharing one : instance.studies().sharing()) {
      boolean twoDegrees = degrees.contains(one.first()) && degrees.contains(one.second());
      boolean twoGroups =
          once.contains(one.first())
              && once.contains(one.second())
              && one.first().split("/", 2)[0].equals(one.second().split("/", 2)[0]);
      if (one.first().equals(one.second()) || !(twoDegrees || twoGroups)) {
        object("sharing", one.name(), one.first(), one.second());
      }
      if (one.cap().isPresent() && one.cap().get().isNegative()) {
        object("range", one.name(), one.cap().get());
      }
    }
  }

  private void object(String key, Object... values) {
    objections.add(Objection.of(key, values));
  }
}
