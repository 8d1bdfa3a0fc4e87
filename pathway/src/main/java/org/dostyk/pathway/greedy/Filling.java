package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Range;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.requirement.Requirement.Limit;

/** A group of a degree that is being filled: what counts in it so far, and what still fits. */
final class Filling {
  private final Degree degree;
  private final Group group;
  private final List<Way> ways;
  private final BitSet counts = new BitSet();
  private final Part whole;
  private final List<Part> limited = new ArrayList<>();

  /** The whole of a group, or what a limit speaks of. */
  private static final class Part {
    private final Range credits;
    private final Range courses;
    private final BitSet of;
    private Credits sum = Credits.ZERO;
    private Credits number = Credits.ZERO;

    Part(Range credits, Range courses, BitSet of) {
      this.credits = credits;
      this.courses = courses;
      this.of = of;
    }

    boolean fits(Way way) {
      return (credits.max().isEmpty() || isUpTo(sum.plus(way.worth()), credits.max().get()))
          && (courses.max().isEmpty() || isUpTo(number.plus(one(way)), courses.max().get()));
    }

    void add(Way way) {
      sum = sum.plus(way.worth());
      number = number.plus(one(way));
    }

    private static Credits one(Way way) {
      return Credits.of(way.whole() ? 1 : 0);
    }

    private static boolean isUpTo(Credits amount, Credits most) {
      return amount.compareTo(most) <= 0;
    }
  }

  /**
   * @param ways all of the degree
   */
  Filling(Degree degree, Group group, List<Way> all) {
    this.degree = degree;
    this.group = group;
    ways = all.stream().filter(way -> way.mayServe(group)).toList();
    var every = new BitSet();
    every.set(0, ways.size());
    whole = new Part(group.credits(), group.courses(), every);
    for (Limit limit : group.limits()) {
      var of = new BitSet();
      for (int w = 0; w < ways.size(); w++) {
        of.set(w, limit.from().selects(ways.get(w).course(), ways.get(w).studiedAt()));
      }
      limited.add(new Part(limit.credits(), limit.courses(), of));
    }
  }

  Degree degree() {
    return degree;
  }

  Group group() {
    return group;
  }

  List<Way> ways() {
    return ways;
  }

  boolean isEnough() {
    return whole.sum.compareTo(group.credits().min()) >= 0
        && whole.number.compareTo(group.courses().min()) >= 0;
  }

  /** Credits that are missing; not above 0 where there are enough. */
  Credits missing() {
    return group.credits().min().minus(whole.sum);
  }

  /** Whether one of the ways does not count yet and no maximum is in its way. */
  boolean fits(int w) {
    Way way = ways.get(w);
    if (counts.get(w) || !whole.fits(way)) {
      return false;
    }
    for (Part one : limited) {
      if (one.of.get(w) && !one.fits(way)) {
        return false;
      }
    }
    return true;
  }

  void add(int w) {
    counts.set(w);
    whole.add(ways.get(w));
    for (Part one : limited) {
      if (one.of.get(w)) {
        one.add(ways.get(w));
      }
    }
  }
}
