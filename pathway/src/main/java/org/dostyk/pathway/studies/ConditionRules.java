package org.dostyk.pathway.studies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.catalogue.Wildcard;

/** Prerequisites that name nothing, and prerequisites that wait for one another. */
final class ConditionRules {
  private final Studies studies;
  private final Map<String, Course> courses;
  private final List<Objection> objections = new ArrayList<>();
  private final Map<String, Boolean> possible = new HashMap<>();

  private ConditionRules(Studies studies, Map<String, Course> courses) {
    this.studies = studies;
    this.courses = courses;
  }

  static List<Objection> objections(Studies studies, Map<String, Course> courses) {
    var rules = new ConditionRules(studies, courses);
    for (Course course : studies.courses()) {
      rules.named(course, course.before());
      rules.named(course, course.beside());
      course.grants().forEach(level -> rules.level(level, course.code()));
    }
    if (rules.objections.isEmpty()) {
      rules.cycles();
    }
    return rules.objections;
  }

  private void named(Course course, Condition condition) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(part -> named(course, part));
      case Condition.AtLeast some -> {
        if (some.count() > some.parts().size() || some.count() < 1) {
          object("count", course.code(), some.count(), some.parts().size());
        }
        some.parts().forEach(part -> named(course, part));
      }
      case Condition.Passed passed -> {
        if (!courses.containsKey(passed.course())) {
          object("no_prerequisite", course.code(), passed.course());
        }
      }
      case Condition.Earned earned -> {
        if (earned.min().isNegative()) {
          object("range", course.code(), earned.min());
        }
        named(course, earned.from());
      }
      case Condition.Knows knows -> level(knows.level(), course.code());
    }
  }

  private void named(Course course, Selector selector) {
    for (String code : selector.codes()) {
      if (!Wildcard.isOne(code) && !courses.containsKey(code)) {
        object("no_prerequisite", course.code(), code);
      }
    }
    for (Set<String> places : List.of(selector.institutions(), selector.studiedAt())) {
      for (String place : places) {
        if (studies.institutions().stream().noneMatch(one -> one.id().equals(place))) {
          object("no_institution", place, course.code());
        }
      }
    }
    selector.anyOf().forEach(one -> named(course, one));
    selector.except().forEach(one -> named(course, one));
  }

  private void level(LanguageLevel level, String by) {
    if (!studies
        .languageScales()
        .getOrDefault(level.language(), List.of())
        .contains(level.level())) {
      object("no_level", level.language(), level.level(), by);
    }
  }

  /**
   * A course can be passed if what it asks for can be passed without it. Those that never become
   * possible wait for one another; walking back from one of them finds the circle. A course that an
   * equivalence can stand for is no part of a circle.
   */
  private void cycles() {
    Set<String> recognised = new java.util.HashSet<>();
    studies.equivalences().forEach(row -> recognised.addAll(row.to()));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Course course : studies.courses()) {
        if (!possible.containsKey(course.code())
            && (recognised.contains(course.code()) || opens(course.before()))) {
          possible.put(course.code(), true);
          grew = true;
        }
      }
    }
    var told = new LinkedHashSet<String>();
    for (Course course : studies.courses()) {
      if (!possible.containsKey(course.code()) && !told.contains(course.code())) {
        List<String> circle = circle(course);
        if (told.addAll(circle)) {
          object("cycle", String.join(" → ", circle));
        }
      }
    }
  }

  private List<String> circle(Course from) {
    var path = new ArrayList<String>();
    String at = from.code();
    while (!path.contains(at)) {
      path.add(at);
      Course course = courses.get(at);
      at = course == null ? at : blocking(course.before());
    }
    var circle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
    circle.add(at);
    return circle;
  }

  private String blocking(Condition condition) {
    return switch (condition) {
      case Condition.All all -> blocking(all.parts());
      case Condition.AtLeast some -> blocking(some.parts());
      case Condition.Passed passed -> passed.course();
      case Condition.Earned earned -> "";
      case Condition.Knows knows -> "";
    };
  }

  private String blocking(List<Condition> parts) {
    for (Condition part : parts) {
      if (!opens(part)) {
        return blocking(part);
      }
    }
    return "";
  }

  private boolean opens(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().allMatch(this::opens);
      case Condition.AtLeast some ->
          some.parts().stream().filter(this::opens).count() >= some.count();
      case Condition.Passed passed -> passed.together() || possible.containsKey(passed.course());
      case Condition.Earned earned -> true;
      case Condition.Knows knows -> true;
    };
  }

  private void object(String key, Object... values) {
    objections.add(Objection.of(key, values));
  }
}
