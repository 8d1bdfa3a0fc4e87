package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement;
import org.dostyk.pathway.requirement.Requirement.Counting;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Instance;

/** Which courses, and what counts where. */
final class Choice {
  /** So much workload at an institution makes a course there twice as dear. */
  private static final int CROWD = 500;

  private static final Credits TWICE = new Credits(9, 10);

  private final Instance instance;
  private final Standing standing;
  private final Claims claims;
  private final List<Filling> groups = new ArrayList<>();

  /** By institution: a little more than 1 where much is planned, so that none is filled alone. */
  private final Map<String, Credits> crowd = new HashMap<>();

  Choice(Instance instance) {
    this.instance = instance;
    standing = new Standing(instance);
    claims = new Claims(instance.studies().sharing(), standing);
  }

  Set<String> planned() {
    return standing.planned;
  }

  Set<String> behind() {
    return standing.behind;
  }

  List<Counted> counted() {
    return claims.counted();
  }

  /** Whether every rule found something. */
  boolean make() {
    for (Degree degree : instance.studies().degrees()) {
      List<Way> ways = Way.in(degree, instance.studies(), standing);
      if (!collect(degree, degree.rule(), ways)) {
        return false;
      }
    }
    groups.sort(
        Comparator.<Filling, Boolean>comparing(g -> g.group().counting() == Counting.FREELY)
            .thenComparing(g -> g.ways().size()));
    crowd();
    return groups.stream().allMatch(this::fill);
  }

  private boolean collect(Degree degree, Requirement rule, List<Way> ways) {
    if (instance.student().waivers().contains(degree.id() + "/" + rule.id())) {
      return true;
    }
    return switch (rule) {
      case Requirement.All all -> {
        boolean good = true;
        for (Requirement part : all.parts()) {
          good &= collect(degree, part, ways);
        }
        yield good;
      }
      case Requirement.AtLeast some -> {
        var parts = new ArrayList<>(some.parts());
        parts.sort(Comparator.comparing(this::size));
        boolean good = parts.size() >= some.count();
        for (int i = 0; good && i < some.count(); i++) {
          good = collect(degree, parts.get(i), ways);
        }
        yield good;
      }
      case Group group -> groups.add(new Filling(degree, group, ways));
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

  private boolean fill(Filling filling) {
    while (!filling.isEnough()) {
      int best = cheapest(filling);
      if (best < 0 || !standing.take(filling.ways().get(best).sources())) {
        return false;
      }
      claims.add(filling.degree(), filling.group(), filling.ways().get(best));
      filling.add(best);
      crowd();
    }
    return true;
  }

  private int cheapest(Filling filling) {
    int best = -1;
    Credits least = Credits.ZERO;
    Credits missing = filling.missing();
    for (int w = 0; w < filling.ways().size(); w++) {
      Way way = filling.ways().get(w);
      if (filling.fits(w) && claims.allow(filling.degree(), filling.group(), way)) {
        Credits cost = cost(way, missing);
        if (best < 0 || cost.compareTo(least) < 0) {
          best = w;
          least = cost;
        }
      }
    }
    return best;
  }

  /** New workload for each credit that is missing; what it counts for elsewhere breaks a tie. */
  private Credits cost(Way way, Credits missing) {
    Credits taken = Credits.ZERO;
    for (Course source : way.sources()) {
      if (!standing.isHeld(source.code())) {
        taken = taken.plus(standing.workload(source.code())).plus(standing.leading(source));
      }
    }
    boolean less = missing.compareTo(way.worth()) < 0 && missing.numerator() > 0;
    Credits useful = less ? missing : way.worth();
    if (useful.isZero() || taken.isZero()) {
      return taken;
    }
    Credits each = taken.times(new Credits(useful.denominator(), useful.numerator()));
    Credits dear = crowd.getOrDefault(way.studiedAt(), Credits.of(1));
    return (way.twice() ? each.times(TWICE) : each).times(dear);
  }

  private void crowd() {
    var planned = new HashMap<String, Credits>();
    for (String code : standing.planned) {
      String at = standing.course(code).institution();
      planned.merge(at, standing.workload(code), Credits::plus);
    }
    planned.forEach(
        (at, sum) ->
            crowd.put(at, new Credits(CROWD + sum.numerator() / sum.denominator(), CROWD)));
  }
}
