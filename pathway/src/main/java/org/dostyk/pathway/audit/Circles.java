package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether rules of one transcript can be met together, exactly. Rules of different circles share no
 * course and are looked at apart; a rule that everything can serve takes what they leave over, so
 * together they must use little.
 */
final class Circles {
  private final Kinds kinds;
  private final AuditRules rules;
  private final Circle[] circles;
  private final Circle[] of;
  private final long anything;
  private Block block;
  private int lane;
  private long got;
  private int total;
  private int used;

  /**
   * @param steps after so many, the search in a circle of a transcript is broken off
   */
  Circles(AuditRules rules, Kinds kinds, Block block, long steps) {
    this.kinds = kinds;
    this.rules = rules;
    this.block = block;
    anything = kinds.anything();
    of = new Circle[rules.rules().size()];
    List<Circle> all = new ArrayList<>();
    for (long left = kinds.rivals() & ~anything; left != 0; ) {
      var circle =
          new Circle(
              rules,
              kinds,
              block,
              kinds.around(Long.lowestOneBit(left), kinds.rivals() & ~anything),
              steps);
      all.add(circle);
      left &= ~circle.rules();
      for (long rest = circle.rules(); rest != 0; rest &= rest - 1) {
        of[Long.numberOfTrailingZeros(rest)] = circle;
      }
    }
    circles = all.toArray(Circle[]::new);
  }

  /**
   * Begins with a transcript.
   *
   * @param got rules that a quick assignment meets together
   * @param total the units of all courses that rules compete for
   * @param used the units that the quick assignment used, without the rule that everything serves
   */
  void begin(Block block, int lane, long got, int total, int used) {
    this.block = block;
    this.lane = lane;
    this.got = got;
    this.total = total;
    this.used = used;
    for (Circle circle : circles) {
      circle.forget();
    }
  }

  /** Whether a search was broken off, so that more might be met. */
  boolean isBrokenOff() {
    boolean brokenOff = false;
    for (Circle circle : circles) {
      brokenOff |= circle.isBrokenOff();
    }
    return brokenOff;
  }

  boolean canBeMet(long set) {
    long budget = (set & anything) == 0 ? Long.MAX_VALUE : total - need(set & anything);
    long sum = used;
    for (long left = set & kinds.rivals() & ~got & ~anything; left != 0; ) {
      Circle circle = of[Long.numberOfTrailingZeros(left)];
      left &= ~circle.rules();
      int some = circle.some(set, block, lane);
      if (some == CircleSearch.NEVER) {
        return false;
      }
      sum += some - circle.used(block, lane);
    }
    return sum <= budget || leastOf(set) <= budget;
  }

  private int leastOf(long set) {
    int sum = 0;
    for (Circle circle : circles) {
      if ((set & circle.rules()) != 0) {
        sum += circle.least(set, block, lane);
      }
    }
    return sum;
  }

  private int need(long rule) {
    return kinds.need(rules.rules().get(Long.numberOfTrailingZeros(rule)));
  }

  /** The rule that a course of a kind serves in the assignment found last, or -1. */
  int serves(int kind, long set, int[][] given) {
    for (Circle circle : circles) {
      if ((kinds.rules(kind) & set & circle.rules()) != 0) {
        return circle.serves(kind, given);
      }
    }
    return -1;
  }
}
