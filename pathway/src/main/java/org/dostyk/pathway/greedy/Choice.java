package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Studies;

/** Which courses, and what counts where. */
final class Choice {
  private final Studies studies;
  private final Instance instance;
  private final Map<String, Course> courses;
  private final Standing standing;
  private final List<Counted> counted = new ArrayList<>();

  /** The groups in which a course counts once. */
  private final Set<String> once = new HashSet<>();

  private final Map<String, Credits> plannedAt = new HashMap<>();

  /** By degree: what a course is used as; what is given by what. */
  private final Map<String, Map<String, String>> used = new HashMap<>();

  private final Map<String, Map<String, String>> given = new HashMap<>();

  /** A way in which something can count: as itself, or by a row. */
  private record Way(
      Course course, List<String> sources, String row, Credits worth, boolean whole) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A group that must be filled. */
  private record Need(Degree degree, Group group, List<Way> ways) {}

  Choice(Instance instance) {
    this.instance = instance;
    studies = instance.studies();
    standing = new Standing(instance);
    courses = standing.courses;
  }

  Set<String> planned() {
    return standing.planned;
  }

  Set<String> behind() {
    return standing.behind;
  }

  List<Counted> counted() {
    return counted;
  }

  /** Whether every rule found something. */
  boolean make() {
    var needs = new ArrayList<Need>();
    for (Degree degree : studies.degrees()) {
      if (!collect(degree, degree.rule(), needs)) {
        return false;
      }
    }
    needs.sort(
        Comparator.<Need, Boolean>comparing(n -> n.group().counting() == Counting.FREELY)
            .thenComparing(n -> n.ways().size()));
    for (Need need : needs) {
      if (!fill(need)) {
        return false;
      }
    }
    return true;
  }

  private boolean collect(Degree degree, Requirement rule, List<Need> needs) {
    if (instance.student().waivers().contains(degree.id() + "/" + rule.id())) {
      return true;
    }
    return switch (rule) {
      case Requirement.All all -> {
        boolean good = true;
        for (Requirement part : all.parts()) {
          good &= collect(degree, part, needs);
        }
        yield good;
      }
      case Requirement.AtLeast some -> {
        var parts = new ArrayList<>(some.parts());
        parts.sort(Comparator.comparing(this::size));
        boolean good = parts.size() >= some.count();
        for (int i = 0; good && i < some.count(); i++) {
          good = collect(degree, parts.get(i), needs);
        }
        yield good;
      }
      case Group group -> {
        needs.add(new Need(degree, group, ways(degree, group)));
        if (group.counting() == Counting.ONCE) {
          once.add(degree.id() + "/" + group.id());
        }
        yield true;
      }
      case Requirement.Language language -> standing.learn(language.level());
    };
  }

  /** What a rule asks for, about. */
  private Credits size(Requirement rule) {
    return switch (rule) {
      case Requirement.All all ->
          all.parts().stream().map(this::size).reduce(Credits.ZERO, Credits::plus);
      case Requirement.AtLeast some ->
          some.parts().stream()
              .map(this::size)
              .sorted()
              .limit(some.count())
              .reduce(Credits.ZERO, Credits::plus);
      case Group group -> group.credits().min().plus(group.courses().min().times(4));
      case Requirement.Language language -> Credits.ZERO;
    };
  }

  private List<Way> ways(Degree degree, Group group) {
    var ways = new ArrayList<Way>();
    for (Course course : courses.values()) {
      if (group.from().selects(course, course.institution())) {
        worth(degree, course)
            .ifPresent(worth -> ways.add(new Way(course, List.of(course.code()), "", worth, true)));
      }
    }
    for (Equivalence row : studies.equivalences()) {
      Course first = courses.get(row.from().getFirst());
      for (String code : row.to()) {
        Course to = courses.get(code);
        if (row.status() == Equivalence.Status.AGREED
            && group.grade().isEmpty()
            && first != null
            && to != null
            && to.institution().equals(degree.institution())
            && group.from().selects(to, first.institution())) {
          Credits part = row.credits().getOrDefault(code, to.credits());
          boolean whole = part.compareTo(to.credits()) >= 0;
          ways.add(new Way(to, row.from(), row.id(), part, whole));
        }
      }
    }
    return ways;
  }

  private Optional<Credits> worth(Degree degree, Course course) {
    if (course.institution().equals(degree.institution())) {
      return Optional.of(course.credits());
    }
    return degree.recognises().stream()
        .filter(
            one ->
                one.institution().equals(course.institution())
                    && one.from().selects(course, course.institution()))
        .map(one -> course.credits().times(one.rate()))
        .findFirst();
  }

  private boolean fill(Need need) {
    Group group = need.group();
    Credits credits = Credits.ZERO;
    Credits number = Credits.ZERO;
    var counts = new ArrayList<Way>();
    while (credits.compareTo(group.credits().min()) < 0
        || number.compareTo(group.courses().min()) < 0) {
      Way best = null;
      Credits least = Credits.ZERO;
      Credits missing = group.credits().min().minus(credits);
      for (Way way : need.ways()) {
        if (!counts.contains(way) && mayCount(need, way, counts)) {
          Credits cost = cost(need.degree(), way, missing);
          if (best == null || cost.compareTo(least) < 0) {
            best = way;
            least = cost;
          }
        }
      }
      if (best == null || !standing.take(best.sources())) {
        return false;
      }
      count(need, best);
      crowd();
      counts.add(best);
      credits = credits.plus(best.worth());
      number = number.plus(Credits.of(best.whole() ? 1 : 0));
    }
    return true;
  }

  /** New workload for each credit that is missing; what it counts for elsewhere breaks a tie. */
  private Credits cost(Degree degree, Way way, Credits missing) {
    Credits taken = Credits.ZERO;
    for (String code : way.sources()) {
      Course course = courses.get(code);
      if (course != null && !standing.isHeld(code)) {
        taken = taken.plus(studies.workload(course)).plus(leading(course));
      }
    }
    Credits useful =
        missing.compareTo(way.worth()) < 0 && missing.numerator() > 0 ? missing : way.worth();
    if (useful.isZero()) {
      return taken;
    }
    boolean twice =
        studies.degrees().stream()
            .anyMatch(
                other -> !other.id().equals(degree.id()) && worth(other, way.course()).isPresent());
    Credits each = taken.times(new Credits(useful.denominator(), useful.numerator()));
    return (twice ? each.times(new Credits(9, 10)) : each).times(crowd(way));
  }

  private void crowd() {
    plannedAt.clear();
    for (String code : standing.planned) {
      Course course = courses.get(code);
      if (course != null) {
        plannedAt.merge(course.institution(), studies.workload(course), Credits::plus);
      }
    }
  }

  /** A little more than 1 where much is planned already, so that no place is filled alone. */
  private Credits crowd(Way way) {
    Course first = courses.get(way.sources().getFirst());
    String at = first == null ? "" : first.institution();
    Credits sum = plannedAt.getOrDefault(at, Credits.ZERO);
    return Credits.of(500)
        .plus(Credits.of(sum.numerator() / sum.denominator()))
        .times(new Credits(1, 500));
  }

  /** The workload of what must be passed before and is not. */
  private Credits leading(Course course) {
    Credits sum = Credits.ZERO;
    if (course.before() instanceof Condition.All all) {
      for (Condition part : all.parts()) {
        if (part instanceof Condition.Passed passed && !standing.isHeld(passed.course())) {
          Course before = courses.get(passed.course());
          sum = before == null ? sum : sum.plus(studies.workload(before));
        }
      }
    }
    return sum;
  }

  private boolean mayCount(Need need, Way way, List<Way> counts) {
    String degree = need.degree().id();
    Group group = need.group();
    for (String code : way.sources()) {
      String as = used.getOrDefault(degree, Map.of()).get(code);
      Course course = courses.get(code);
      boolean full = course == null || course.isFull();
      if ((as != null && !as.equals(way.row())) || (full && !standing.isHeld(code))) {
        return false;
      }
      if (as == null && !maySpare(degree, code)) {
        return false;
      }
    }
    String by = given.getOrDefault(degree, Map.of()).get(way.course().code());
    boolean graded =
        group.grade().isEmpty() || standing.reaches(way.course().code(), group.grade().getAsInt());
    boolean free =
        group.counting() == Counting.FREELY
            || counted.stream()
                .noneMatch(
                    c ->
                        c.degree().equals(degree)
                            && c.course().equals(way.course().code())
                            && once.contains(c.degree() + "/" + c.group()));
    return graded && free && (by == null || by.equals(way.row())) && fits(group, way, counts);
  }

  /** Whether a cap on what counts twice leaves room for a course. */
  private boolean maySpare(String degree, String code) {
    for (Sharing rule : studies.sharing()) {
      boolean first = rule.first().equals(degree);
      if (rule.cap().isPresent() && (first || rule.second().equals(degree))) {
        Set<String> other =
            used.getOrDefault(first ? rule.second() : rule.first(), Map.of()).keySet();
        if (other.contains(code)) {
          var twice = new HashSet<>(used.getOrDefault(degree, Map.of()).keySet());
          twice.retainAll(other);
          twice.add(code);
          Credits sum = Credits.ZERO;
          for (String one : twice) {
            Course course = courses.get(one);
            sum = course == null ? sum : sum.plus(studies.workload(course));
          }
          if (sum.compareTo(rule.cap().get()) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean fits(Group group, Way way, List<Way> counts) {
    var all = new ArrayList<>(counts);
    all.add(way);
    return isBelow(group.credits(), group.courses(), all)
        && group.limits().stream()
            .allMatch(
                limit ->
                    isBelow(
                        limit.credits(),
                        limit.courses(),
                        all.stream()
                            .filter(one -> limit.from().selects(one.course(), studiedAt(one)))
                            .toList()));
  }

  private String studiedAt(Way way) {
    Course source = courses.get(way.sources().getFirst());
    return source == null ? way.course().institution() : source.institution();
  }

  private static boolean isBelow(Range credits, Range number, List<Way> ways) {
    Credits sum = ways.stream().map(Way::worth).reduce(Credits.ZERO, Credits::plus);
    Credits count = Credits.of(ways.stream().filter(Way::whole).count());
    return credits.max().map(max -> sum.compareTo(max) <= 0).orElse(true)
        && number.max().map(max -> count.compareTo(max) <= 0).orElse(true);
  }

  private void count(Need need, Way way) {
    String degree = need.degree().id();
    counted.add(new Counted(degree, need.group().id(), way.course().code(), way.row()));
    for (String code : way.sources()) {
      used.computeIfAbsent(degree, d -> new HashMap<>()).put(code, way.row());
    }
    given.computeIfAbsent(degree, d -> new HashMap<>()).put(way.course().code(), way.row());
  }
}
