package org.dostyk.pathway.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;
import org.dostyk.pathway.studies.Objection;

/** Whether what counts where may count there, counts once, and is enough. */
final class DegreeCheck {
  private final CourseOfStudy way;
  private final Degree degree;
  private final List<Objection> violations;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, List<Counted>> counted = new HashMap<>();

  DegreeCheck(CourseOfStudy way, Degree degree, List<Objection> violations) {
    this.way = way;
    this.degree = degree;
    this.violations = violations;
    collect(degree.rule());
  }

  private void collect(Requirement rule) {
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(this::collect);
      case Requirement.AtLeast some -> some.parts().forEach(this::collect);
      case Group group -> groups.put(group.id(), group);
      case Requirement.Language language -> {}
    }
  }

  void check() {
    var all = new ArrayList<Counted>();
    for (Counted one : way.plan.counted()) {
      if (one.degree().equals(degree.id())) {
        all.add(one);
        counted.computeIfAbsent(one.group(), g -> new ArrayList<>()).add(one);
        claim(one);
      }
    }
    once(all);
    sources(all);
    counted.forEach(this::maxima);
    if (!isMet(degree.rule())) {
      missing(degree.rule());
    }
  }

  /** One claim by itself: the course is held or recognised, and the group speaks of it. */
  private void claim(Counted one) {
    Group group = groups.get(one.group());
    Course course = way.catalogue.get(one.course());
    if (group == null || course == null) {
      object("verify.no_group", one.group(), one.course());
      return;
    }
    String studied = course.institution();
    if (one.equivalence().isEmpty()) {
      if (!way.holds(course.code()) || worth(one).isEmpty()) {
        object("verify.not_held", course.code(), group.name());
      }
    } else {
      Equivalence row = way.rows.get(one.equivalence());
      if (row == null
          || !row.to().contains(course.code())
          || !course.institution().equals(degree.institution())
          || !way.isComplete(row, Integer.MAX_VALUE, true)) {
        object("verify.not_recognised", course.code(), one.equivalence());
        return;
      }
      studied = way.course(row.from().getFirst()).institution();
    }
    boolean good =
        group.grade().isEmpty()
            || (one.equivalence().isEmpty()
                && way.hasGrade(course.code(), group.grade().getAsInt()));
    if (!good || !group.from().selects(course, studied)) {
      object("verify.not_selected", course.code(), group.name());
    }
  }

  /** In groups that count once a course counts once, unless a rule lets the two groups share. */
  private void once(List<Counted> all) {
    var seen = new HashMap<String, List<String>>();
    var pairs = new HashSet<Counted>();
    for (Counted one : all) {
      if (!pairs.add(one)) {
        object("verify.counted_twice", one.course(), one.group());
      }
      Group group = groups.get(one.group());
      if (group == null || group.counting() == Counting.FREELY) {
        continue;
      }
      List<String> others = seen.computeIfAbsent(one.course(), c -> new ArrayList<>());
      for (String other : others) {
        if (!mayShare(other, one.group())) {
          object("verify.counted_twice", one.course(), one.group() + ", " + other);
        }
      }
      others.add(one.group());
    }
  }

  private boolean mayShare(String a, String b) {
    String first = degree.id() + "/" + a;
    String second = degree.id() + "/" + b;
    return way.instance.studies().sharing().stream()
        .anyMatch(
            rule ->
                (rule.first().equals(first) && rule.second().equals(second))
                    || (rule.first().equals(second) && rule.second().equals(first)));
  }

  /** A course is used up once: as itself, or by one row; and it is given once. */
  private void sources(List<Counted> all) {
    Map<String, Set<String>> usedBy = new HashMap<>();
    Map<String, Set<String>> givenBy = new HashMap<>();
    for (Counted one : all) {
      givenBy.computeIfAbsent(one.course(), c -> new HashSet<>()).add(one.equivalence());
      Equivalence row = way.rows.get(one.equivalence());
      List<String> sources = row == null ? List.of(one.course()) : row.from();
      for (String source : sources) {
        usedBy.computeIfAbsent(source, c -> new HashSet<>()).add(one.equivalence());
      }
    }
    usedBy.forEach((code, ways) -> objectToSeveral("verify.used_twice", code, ways));
    givenBy.forEach((code, ways) -> objectToSeveral("verify.given_twice", code, ways));
  }

  private void objectToSeveral(String key, String code, Set<String> ways) {
    if (ways.size() > 1) {
      object(key, code, ways.stream().sorted().toList());
    }
  }

  private void maxima(String id, List<Counted> claims) {
    Group group = groups.get(id);
    if (group == null) {
      return;
    }
    boolean within = isBelow(group.credits(), group.courses(), claims);
    for (Limit limit : group.limits()) {
      within &= isBelow(limit.credits(), limit.courses(), part(claims, limit.from()));
    }
    if (!within) {
      object("verify.over_maximum", group.name());
    }
  }

  private boolean isBelow(Range credits, Range courses, List<Counted> claims) {
    return credits.max().map(max -> sum(claims).compareTo(max) <= 0).orElse(true)
        && courses.max().map(max -> number(claims).compareTo(max) <= 0).orElse(true);
  }

  boolean isMet(Requirement rule) {
    if (way.instance.student().waivers().contains(degree.id() + "/" + rule.id())) {
      return true;
    }
    return switch (rule) {
      case Requirement.All all -> all.parts().stream().allMatch(this::isMet);
      case Requirement.AtLeast some ->
          some.parts().stream().filter(this::isMet).count() >= some.count();
      case Requirement.Language language -> way.knows(language.level(), Integer.MAX_VALUE, true);
      case Group group -> {
        List<Counted> claims = counted.getOrDefault(group.id(), List.of());
        boolean enough = isEnough(group.credits(), group.courses(), claims);
        for (Limit limit : group.limits()) {
          enough &= isEnough(limit.credits(), limit.courses(), part(claims, limit.from()));
        }
        yield enough;
      }
    };
  }

  private boolean isEnough(Range credits, Range courses, List<Counted> claims) {
    return sum(claims).compareTo(credits.min()) >= 0
        && number(claims).compareTo(courses.min()) >= 0;
  }

  /** Names the lowest rules that are not met. */
  private void missing(Requirement rule) {
    if (isMet(rule)) {
      return;
    }
    if (rule instanceof Requirement.All all) {
      all.parts().forEach(this::missing);
    } else {
      object("verify.not_met", degree.name(), rule.name());
    }
  }

  private List<Counted> part(List<Counted> claims, Selector from) {
    return claims.stream()
        .filter(one -> from.selects(way.course(one.course()), studiedAt(one)))
        .toList();
  }

  private String studiedAt(Counted one) {
    Equivalence row = way.rows.get(one.equivalence());
    return way.course(row == null ? one.course() : row.from().getFirst()).institution();
  }

  private Credits sum(List<Counted> claims) {
    Credits sum = Credits.ZERO;
    for (Counted one : claims) {
      sum = sum.plus(worth(one).orElse(Credits.ZERO));
    }
    return sum;
  }

  private Credits number(List<Counted> claims) {
    long number =
        claims.stream()
            .filter(
                one -> {
                  Equivalence row = way.rows.get(one.equivalence());
                  return row == null || way.isWhole(row, one.course());
                })
            .count();
    return Credits.of(number);
  }

  /** What one claim counts, in the degree's credits. */
  Optional<Credits> worth(Counted one) {
    Course course = way.course(one.course());
    Equivalence row = way.rows.get(one.equivalence());
    if (row != null) {
      return Optional.of(row.credits().getOrDefault(course.code(), course.credits()));
    }
    if (course.institution().equals(degree.institution())) {
      return Optional.of(course.credits());
    }
    for (var recognition : degree.recognises()) {
      if (recognition.institution().equals(course.institution())
          && recognition.from().selects(course, course.institution())) {
        return Optional.of(course.credits().times(recognition.rate()));
      }
    }
    return Optional.empty();
  }

  private void object(String key, Object... values) {
    violations.add(Objection.of(key, values));
  }
}
