package org.dostyk.pathway.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.LanguageLevel;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.model.RuleRef;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Objection;

/**
 * The earliest term in which each course can be passed, going by offers, places and prerequisites
 * alone; and the groups of which too little can be passed at all. It is a relaxation: what it finds
 * impossible is impossible, what it finds possible need not be.
 */
public final class Propagation {
  private static final int NEVER = 1_000_000;
  private static final int BEHIND = -1;

  private final Instance instance;
  private final Map<String, Course> courses;
  private final List<Term> terms;
  private final boolean ordered;
  private final int first;
  private final Map<String, Integer> earliest = new HashMap<>();
  private final List<Objection> seen = new ArrayList<>();
  private final Set<String> starving = new HashSet<>();
  private final Set<String> involved = new HashSet<>();

  private Propagation(Instance instance) {
    this.instance = instance;
    courses = instance.studies().coursesByCode();
    terms = instance.studies().calendar().map(c -> c.studyTerms()).orElse(List.of());
    ordered = !terms.isEmpty();
    first = instance.student().firstTerm().map(this::index).orElse(0);
    spread();
    for (Degree degree : instance.studies().degrees()) {
      starved(degree, degree.rule());
    }
  }

  static Propagation of(Instance instance) {
    return new Propagation(instance);
  }

  /** What it saw. */
  List<Objection> seen() {
    return List.copyOf(seen);
  }

  /** The rules that starve what starves; nothing where nothing does. */
  Set<RuleRef> candidates(List<RuleRef> rules) {
    var candidates = new HashSet<RuleRef>();
    for (RuleRef rule : rules) {
      boolean about =
          switch (rule.kind()) {
            case REQUIREMENT -> starving.contains(String.join("/", rule.names()));
            case STAY, EQUIVALENCE -> !starving.isEmpty();
            case OFFERED, FULL, BEFORE, BESIDE ->
                rule.names().stream().anyMatch(involved::contains);
            case MAXIMUM_LOAD, MINIMUM_LOAD, SHARING -> false;
          };
      if (about) {
        candidates.add(rule);
      }
    }
    return candidates;
  }

  private int index(String term) {
    for (int t = 0; t < terms.size(); t++) {
      if (terms.get(t).id().equals(term)) {
        return t;
      }
    }
    return 0;
  }

  private void spread() {
    instance.student().passed().forEach(one -> pass(one.course(), one.grade().orElse(1 << 30)));
    instance.student().inProgress().forEach(code -> earliest.put(code, BEHIND));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Course course : courses.values()) {
        int when = when(course);
        if (when < earliest.getOrDefault(course.code(), NEVER)) {
          earliest.put(course.code(), when);
          grew = true;
        }
      }
    }
  }

  private void pass(String code, int grade) {
    Course course = courses.get(code);
    if (course != null
        && grade >= instance.studies().institution(course.institution()).passMark()) {
      earliest.put(code, BEHIND);
    }
  }

  private int at(String code) {
    return earliest.getOrDefault(code, NEVER);
  }

  private int when(Course course) {
    if (course.isFull()) {
      return NEVER;
    }
    String level =
        instance.studies().institution(course.institution()).teachingLevel().get(course.language());
    int ready = Math.max(ready(course.before(), !ordered), ready(course.beside(), true));
    if (level != null) {
      ready = Math.max(ready, knows(new LanguageLevel(course.language(), level), !ordered));
    }
    if (!ordered || ready >= NEVER) {
      return ready >= NEVER ? NEVER : 0;
    }
    for (int t = Math.max(first, ready); t < terms.size(); t++) {
      if (course.isOfferedIn(terms.get(t)) && (course.remote() || canBeAt(course, t))) {
        return t;
      }
    }
    return NEVER;
  }

  private boolean canBeAt(Course course, int t) {
    List<Stay> route = instance.studies().calendar().orElseThrow().route();
    if (route.isEmpty()) {
      return true;
    }
    int from = 0;
    int to = 0;
    for (Stay stay : route) {
      to += stay.most();
      if (stay.institution().equals(course.institution()) && from <= t && t < to) {
        return true;
      }
      from += stay.fewest();
    }
    return false;
  }

  /** The first term in which the condition can hold. */
  private int ready(Condition condition, boolean sameTerm) {
    return switch (condition) {
      case Condition.All all ->
          all.parts().stream().mapToInt(part -> ready(part, sameTerm)).max().orElse(0);
      case Condition.AtLeast some -> {
        int[] each = some.parts().stream().mapToInt(part -> ready(part, sameTerm)).toArray();
        Arrays.sort(each);
        yield each[some.count() - 1];
      }
      case Condition.Passed passed -> after(held(passed.course()), sameTerm || passed.together());
      case Condition.Earned earned -> 0;
      case Condition.Knows knows -> knows(knows.level(), sameTerm);
    };
  }

  private static int after(int term, boolean sameTerm) {
    return term >= NEVER ? NEVER : Math.max(0, sameTerm ? term : term + 1);
  }

  private int held(String code) {
    int held = at(code);
    for (Equivalence row : instance.studies().equivalences()) {
      if (row.status() == Equivalence.Status.AGREED && row.to().contains(code)) {
        held = Math.min(held, row.from().stream().mapToInt(this::at).max().orElse(NEVER));
      }
    }
    return held;
  }

  private int knows(LanguageLevel wanted, boolean sameTerm) {
    if (instance.student().languages().stream().anyMatch(has -> reaches(has, wanted))) {
      return 0;
    }
    return courses.values().stream()
        .filter(course -> course.grants().stream().anyMatch(has -> reaches(has, wanted)))
        .mapToInt(course -> after(at(course.code()), sameTerm))
        .min()
        .orElse(NEVER);
  }

  private boolean reaches(LanguageLevel has, LanguageLevel wanted) {
    return has.language().equals(wanted.language())
        && instance.studies().isAtLeast(wanted.language(), has.level(), wanted.level());
  }

  private void starved(Degree degree, Requirement rule) {
    if (instance.student().waivers().contains(degree.id() + "/" + rule.id())) {
      return;
    }
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(part -> starved(degree, part));
      case Requirement.AtLeast some -> {
        if (some.count() == some.parts().size()) {
          some.parts().forEach(part -> starved(degree, part));
        }
      }
      case Requirement.Language language -> {
        if (knows(language.level(), true) >= NEVER) {
          starve(degree, rule, "explain.seen.language", language.level().level());
          courses.values().stream()
              .filter(c -> !c.grants().isEmpty())
              .forEach(c -> involve(c.code()));
        }
      }
      case Group group -> group(degree, group);
    }
  }

  private void group(Degree degree, Group group) {
    Map<String, Credits> reachable = new HashMap<>();
    var missed = new HashSet<String>();
    for (Course course : courses.values()) {
      if (group.from().selects(course, course.institution())) {
        degree
            .worth(course)
            .ifPresent(
                worth -> count(reachable, missed, course.code(), List.of(course.code()), worth));
      }
    }
    for (Equivalence row : instance.studies().equivalences()) {
      for (String code : row.to()) {
        Course to = courses.get(code);
        Course from = courses.get(row.from().getFirst());
        if (to != null
            && from != null
            && row.status() == Equivalence.Status.AGREED
            && to.institution().equals(degree.institution())
            && group.from().selects(to, from.institution())) {
          count(
              reachable, missed, code, row.from(), row.credits().getOrDefault(code, to.credits()));
        }
      }
    }
    Credits all = reachable.values().stream().reduce(Credits.ZERO, Credits::plus);
    if (all.compareTo(group.credits().min()) < 0) {
      starve(degree, group, "explain.seen.credits", group.credits().min(), all);
      missed.forEach(this::involve);
    } else if (Credits.of(reachable.size()).compareTo(group.courses().min()) < 0) {
      starve(degree, group, "explain.seen.courses", group.courses().min(), reachable.size());
      missed.forEach(this::involve);
    }
  }

  private void count(
      Map<String, Credits> reachable,
      Set<String> missed,
      String as,
      List<String> needed,
      Credits worth) {
    if (needed.stream().allMatch(code -> at(code) < NEVER)) {
      reachable.merge(as, worth, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    } else {
      missed.addAll(needed);
    }
  }

  private void starve(Degree degree, Requirement rule, String key, Object... values) {
    starving.add(degree.id() + "/" + rule.id());
    var all = new ArrayList<Object>(List.of(degree.name(), rule.name()));
    all.addAll(List.of(values));
    seen.add(new Objection(key, all));
  }

  /** The course and all that it waits for. */
  private void involve(String code) {
    Course course = courses.get(code);
    if (course == null || !involved.add(code)) {
      return;
    }
    involve(course.before());
    involve(course.beside());
    if (!course.language().isEmpty()) {
      courses.values().stream()
          .filter(one -> !one.grants().isEmpty())
          .forEach(one -> involve(one.code()));
    }
  }

  private void involve(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(this::involve);
      case Condition.AtLeast some -> some.parts().forEach(this::involve);
      case Condition.Passed passed -> {
        involve(passed.course());
        for (Equivalence row : instance.studies().equivalences()) {
          if (row.to().contains(passed.course())) {
            row.from().forEach(this::involve);
          }
        }
      }
      case Condition.Earned earned -> {}
      case Condition.Knows knows ->
          courses.values().stream()
              .filter(one -> !one.grants().isEmpty())
              .forEach(one -> involve(one.code()));
    }
  }
}
