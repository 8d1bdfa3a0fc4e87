package org.dostyk.pathway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.catalogue.Selector;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Sharing;
import org.jspecify.annotations.Nullable;

/** Every way in which what is held can count. */
final class BruteCounting {
  private final BruteForce way;
  private final Map<String, Set<Integer>> known = new HashMap<>();

  /** Something that could count: {@code sources} as a set of bits. */
  private record Thing(
      Course course, String studied, Credits credits, boolean whole, int sources, boolean own) {}

  BruteCounting(BruteForce way) {
    this.way = way;
  }

  /** The least workload of planned courses that counts nowhere, over all degrees together. */
  Optional<Credits> leastLost() {
    return Optional.ofNullable(leastLost(new ArrayList<>(), Credits.ZERO, null));
  }

  private @Nullable Credits leastLost(List<Integer> used, Credits lost, @Nullable Credits least) {
    if (least != null && lost.compareTo(least) >= 0) {
      return least;
    }
    if (used.size() == way.studies.degrees().size()) {
      return lost;
    }
    for (int set : used(way.studies.degrees().get(used.size()))) {
      used.add(set);
      if (mayShare(used)) {
        least = leastLost(used, lost.plus(lost(set)), least);
      }
      used.removeLast();
    }
    return least;
  }

  private Credits lost(int used) {
    Credits lost = Credits.ZERO;
    for (int c = 0; c < way.when.length; c++) {
      if (way.when[c] >= 0 && way.when[c] != BruteForce.NONE && (used >> c & 1) == 0) {
        lost = lost.plus(way.workload(way.courses.get(c)));
      }
    }
    return lost;
  }

  /** Whether the last degree may share what it uses with those before it. */
  private boolean mayShare(List<Integer> used) {
    String last = way.studies.degrees().get(used.size() - 1).id();
    for (int d = 0; d + 1 < used.size(); d++) {
      Set<String> names = Set.of(way.studies.degrees().get(d).id(), last);
      for (Sharing rule : way.studies.sharing()) {
        if (rule.cap().isPresent()
            && names.equals(Set.of(rule.first(), rule.second()))
            && workload(used.get(d) & used.getLast()).compareTo(rule.cap().get()) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private Credits workload(int courses) {
    Credits sum = Credits.ZERO;
    for (int c = 0; c < way.when.length; c++) {
      if ((courses >> c & 1) == 1) {
        sum = sum.plus(way.workload(way.courses.get(c)));
      }
    }
    return sum;
  }

  /** The sets of courses that can be counted so that the degree's rule is met. */
  private Set<Integer> used(Degree degree) {
    var key = new StringBuilder(degree.id());
    for (int c = 0; c < way.when.length; c++) {
      key.append(way.when[c] == BruteForce.NONE ? '0' : way.when[c] < 0 ? 'b' : 'p');
    }
    for (Equivalence row : way.studies.equivalences()) {
      key.append(way.complete(row, 99, true) ? 'c' : 'i');
    }
    Set<Integer> sets = known.get(key.toString());
    if (sets == null) {
      sets = new HashSet<>();
      rows(degree, 0, 0, new ArrayList<>(), sets);
      known.put(key.toString(), sets);
    }
    return sets;
  }

  private void rows(Degree degree, int row, int sources, List<Thing> things, Set<Integer> sets) {
    List<Equivalence> table = way.studies.equivalences();
    if (row == table.size()) {
      var all = new ArrayList<>(things);
      for (int c = 0; c < way.when.length; c++) {
        Course course = way.courses.get(c);
        if (way.when[c] != BruteForce.NONE && (sources >> c & 1) == 0) {
          int bit = 1 << c;
          worth(degree, course)
              .ifPresent(w -> all.add(new Thing(course, course.institution(), w, true, bit, true)));
        }
      }
      var groups = new ArrayList<Group>();
      collect(degree.rule(), groups);
      place(degree, groups, all, 0, new ArrayList<>(), sets);
      return;
    }
    rows(degree, row + 1, sources, things, sets);
    Equivalence one = table.get(row);
    Course first = way.courses.get(way.index(one.to().getFirst()));
    int bits = 0;
    for (String code : one.from()) {
      bits |= 1 << way.index(code);
    }
    if ((bits & sources) == 0
        && first.institution().equals(degree.institution())
        && way.complete(one, 99, true)) {
      var more = new ArrayList<>(things);
      String studied = way.courses.get(way.index(one.from().getFirst())).institution();
      for (String code : one.to()) {
        Course to = way.courses.get(way.index(code));
        Credits part = one.credits().getOrDefault(code, to.credits());
        boolean whole = part.compareTo(to.credits()) >= 0;
        more.add(new Thing(to, studied, part, whole, bits, false));
      }
      rows(degree, row + 1, sources | bits, more, sets);
    }
  }

  private static Optional<Credits> worth(Degree degree, Course course) {
    if (course.institution().equals(degree.institution())) {
      return Optional.of(course.credits());
    }
    return degree.recognises().stream()
        .filter(r -> r.institution().equals(course.institution()))
        .filter(r -> r.from().selects(course, course.institution()))
        .map(r -> course.credits().times(r.rate()))
        .findFirst();
  }

  private static void collect(Requirement rule, List<Group> groups) {
    switch (rule) {
      case Requirement.All all -> all.parts().forEach(p -> collect(p, groups));
      case Requirement.AtLeast some -> some.parts().forEach(p -> collect(p, groups));
      case Group group -> groups.add(group);
      case Requirement.Language language -> {}
    }
  }

  /** Each thing counts in a set of groups, as bits; the list holds the sets so far. */
  private void place(
      Degree degree,
      List<Group> groups,
      List<Thing> things,
      int at,
      List<Integer> counts,
      Set<Integer> sets) {
    if (at == things.size()) {
      check(degree, groups, things, counts, sets);
      return;
    }
    Thing thing = things.get(at);
    boolean given = false;
    for (int i = 0; i < at; i++) {
      given |= counts.get(i) > 0 && things.get(i).course().code().equals(thing.course().code());
    }
    int possible = 0;
    for (int g = 0; g < groups.size(); g++) {
      if (!given && mayCount(groups.get(g), thing)) {
        possible |= 1 << g;
      }
    }
    for (int set = possible; ; set = (set - 1) & possible) {
      if (once(degree, groups, set)) {
        counts.add(set);
        place(degree, groups, things, at + 1, counts, sets);
        counts.removeLast();
      }
      if (set == 0) {
        return;
      }
    }
  }

  private boolean mayCount(Group group, Thing thing) {
    boolean good = group.grade().isEmpty();
    if (!good && thing.own()) {
      int c = way.index(thing.course().code());
      good =
          way.when[c] != BruteForce.BEHIND
              || way.grade(thing.course().code(), group.grade().getAsInt());
    }
    return good && group.from().selects(thing.course(), thing.studied());
  }

  private boolean once(Degree degree, List<Group> groups, int set) {
    for (int a = 0; a < groups.size(); a++) {
      for (int b = a + 1; b < groups.size(); b++) {
        if ((set >> a & 1) == 1
            && (set >> b & 1) == 1
            && groups.get(a).counting() == Counting.ONCE
            && groups.get(b).counting() == Counting.ONCE
            && pair(degree, groups.get(a), groups.get(b)).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<Sharing> pair(Degree degree, Group a, Group b) {
    Set<String> names = Set.of(degree.id() + "/" + a.id(), degree.id() + "/" + b.id());
    return way.studies.sharing().stream()
        .filter(rule -> Set.of(rule.first(), rule.second()).equals(names))
        .findFirst();
  }

  private void check(
      Degree degree,
      List<Group> groups,
      List<Thing> things,
      List<Integer> counts,
      Set<Integer> sets) {
    int used = 0;
    for (int i = 0; i < things.size(); i++) {
      used |= counts.get(i) > 0 ? things.get(i).sources() : 0;
    }
    if (sets.contains(used)) {
      return;
    }
    for (int g = 0; g < groups.size(); g++) {
      if (!inRange(groups.get(g), part(things, counts, g), false)) {
        return;
      }
      for (int h = g + 1; h < groups.size(); h++) {
        var rule = pair(degree, groups.get(g), groups.get(h));
        int a = g;
        int b = h;
        if (rule.isPresent() && rule.get().cap().isPresent()) {
          Credits both = Credits.ZERO;
          for (int i = 0; i < things.size(); i++) {
            if ((counts.get(i) >> a & 1) == 1 && (counts.get(i) >> b & 1) == 1) {
              both = both.plus(things.get(i).credits());
            }
          }
          if (both.compareTo(rule.get().cap().get()) > 0) {
            return;
          }
        }
      }
    }
    if (met(degree, degree.rule(), groups, things, counts)) {
      sets.add(used);
    }
  }

  private static List<Thing> part(List<Thing> things, List<Integer> counts, int group) {
    var part = new ArrayList<Thing>();
    for (int i = 0; i < things.size(); i++) {
      if ((counts.get(i) >> group & 1) == 1) {
        part.add(things.get(i));
      }
    }
    return part;
  }

  private boolean met(
      Degree degree,
      Requirement rule,
      List<Group> groups,
      List<Thing> things,
      List<Integer> counts) {
    if (way.instance.student().waivers().contains(degree.id() + "/" + rule.id())) {
      return true;
    }
    return switch (rule) {
      case Requirement.All all ->
          all.parts().stream().allMatch(p -> met(degree, p, groups, things, counts));
      case Requirement.AtLeast some ->
          some.parts().stream().filter(p -> met(degree, p, groups, things, counts)).count()
              >= some.count();
      case Requirement.Language language -> way.knows(language.level(), 99, true);
      case Group group -> inRange(group, part(things, counts, groups.indexOf(group)), true);
    };
  }

  /** Minima or maxima of a group and its limits. */
  private static boolean inRange(Group group, List<Thing> part, boolean minima) {
    boolean in = inRange(group.credits(), group.courses(), part, Selector.EVERYTHING, minima);
    for (var limit : group.limits()) {
      in &= inRange(limit.credits(), limit.courses(), part, limit.from(), minima);
    }
    return in;
  }

  private static boolean inRange(
      Range credits, Range courses, List<Thing> part, Selector from, boolean minima) {
    Credits sum = Credits.ZERO;
    int number = 0;
    for (Thing one : part) {
      if (from.selects(one.course(), one.studied())) {
        sum = sum.plus(one.credits());
        number += one.whole() ? 1 : 0;
      }
    }
    if (minima) {
      return sum.compareTo(credits.min()) >= 0 && Credits.of(number).compareTo(courses.min()) >= 0;
    }
    Credits total = sum;
    Credits count = Credits.of(number);
    return credits.max().map(m -> total.compareTo(m) <= 0).orElse(true)
        && courses.max().map(m -> count.compareTo(m) <= 0).orElse(true);
  }
}
