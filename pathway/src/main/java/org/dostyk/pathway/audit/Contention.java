package org.dostyk.pathway.audit;

import java.util.function.LongPredicate;

/**
 * The best set of rules of a transcript in which rules compete, where nothing quicker tells it.
 * Sets of rules that can be met together are closed downwards, so the best is built bit by bit: a
 * rule joins if there is still an assignment, and, as long as the degree can be met, one that meets
 * the degree.
 */
final class Contention {
  private final long rivals;
  private final DegreeTree degree;
  private final Circles circles;
  private final LongPredicate together = this::canBeMet;

  /** Rules that can be met together. */
  private long known;

  /** Rules that can be met together and, if the degree can be met, make it up. */
  private long witness;

  Contention(Kinds kinds, DegreeTree degree, Circles circles) {
    rivals = kinds.rivals();
    this.degree = degree;
    this.circles = circles;
  }

  /**
   * The best set of a transcript with which {@link Circles#begin} began.
   *
   * @param reach the rules within reach if each had everything that can serve it
   * @param got rules that a quick assignment meets together
   * @param bound a set that is the best if it can be met
   */
  long met(long reach, long got, long bound) {
    known = got;
    if (canBeMet(bound)) {
      return bound;
    }
    long always = degree.always();
    witness = got;
    boolean whole = degree.isMet(reach) && completes(always, reach);
    long met = 0;
    for (long left = reach; left != 0; left &= left - 1) {
      long more = met | Long.lowestOneBit(left);
      if ((more & ~witness) == 0 || (whole ? completes(more | always, reach) : canBeMet(more))) {
        met = more;
      }
    }
    return met;
  }

  /** Whether rules can be met together with others that make up the degree. */
  private boolean completes(long set, long reach) {
    long free = reach & ~rivals;
    boolean isKnown = (set & ~known & rivals) == 0 && degree.isMet(known | free);
    boolean found = isKnown || (canBeMet(set) && degree.meets(set, reach, together));
    witness = found ? known | free : witness;
    return found;
  }

  private boolean canBeMet(long set) {
    if ((set & ~known & rivals) == 0) {
      return true;
    }
    boolean can = circles.canBeMet(set & rivals);
    if (can) {
      known = set;
    }
    return can;
  }
}
