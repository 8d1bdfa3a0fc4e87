package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * Two-sided top trading cycles (U. M. Dur and M. U. Ünver, "Two-Sided Matching via Balanced
 * Exchange", Journal of Political Economy 127, 2019), for a strictly reciprocal exchange: in the
 * end every institution has sent exactly as many as it received.
 *
 * <p>Every institution points to the first of its own applicants, in its own order, who is still
 * there; every applicant to the best wish still open, or to staying at home. Somewhere these
 * pointers close to a cycle. All in it go where they point; each institution in it has then sent
 * one and received one. An institution that may receive or send no more, or has nobody left to
 * send, leaves.
 *
 * <p>Each step follows one pointer or takes one back, so the time grows with the number of wishes.
 * For one thread.
 */
public final class TwoSidedCycles {
  private static final int OPEN = Integer.MAX_VALUE;

  /**
   * Who goes where.
   *
   * @param granted of each applicant the position of the wish, or the number of wishes
   * @param left of each institution, in which cycle it left, from 1
   * @param turn of each applicant, in which cycle the applicant's case was closed, from 1; the
   *     number of cycles plus one for those whom nobody pointed to any more
   * @param cycles how many cycles there were; an applicant who stays at home counts as one
   */
  public record Exchange(short[] granted, int[] left, int[] turn, int cycles) {}

  private final Demand demand;
  private final int[][] order;
  private final int[] imports;
  private final int[] exports;
  private final int[] next;
  private final short[] rank;
  private final int[] left;
  private final int[] turn;
  private final boolean[] gone;
  private int cycles;

  private TwoSidedCycles(Demand demand, int[][] order, int[] mostReceived, int[] mostSent) {
    this.demand = demand;
    this.order = order;
    imports = mostReceived.clone();
    exports = mostSent.clone();
    next = new int[order.length];
    left = new int[order.length];
    Arrays.fill(left, OPEN);
    rank = new short[demand.applicants()];
    turn = new int[demand.applicants()];
    gone = new boolean[demand.applicants()];
  }

  /**
   * @param demand where institutions are the places; scores count for nothing but eligibility
   * @param order of each institution its own applicants, first whom it would send first
   * @param mostReceived of each institution
   * @param mostSent of each institution
   */
  public static Exchange match(Demand demand, int[][] order, int[] mostReceived, int[] mostSent) {
    var cycles = new TwoSidedCycles(demand, order, mostReceived, mostSent);
    cycles.run();
    return new Exchange(cycles.granted(), cycles.left, cycles.turn, cycles.cycles);
  }

  private void run() {
    int[] path = new int[order.length + 1];
    int[] at = new int[order.length];
    Arrays.fill(at, -1);
    for (int c = 0; c < order.length; c++) {
      int length = 0;
      int to = c;
      while (true) {
        if (isClosed(to)) {
          if (length == 0) {
            break;
          }
          to = path[--length];
          at[to] = -1;
        } else if (at[to] >= 0) {
          int from = at[to];
          trade(path, from, length);
          while (length > from) {
            at[path[--length]] = -1;
          }
        } else {
          int target = target(order[to][next[to]]);
          if (target < 0) {
            cycles++;
            leave(order[to][next[to]]);
          } else {
            at[to] = length;
            path[length++] = to;
            to = target;
          }
        }
      }
    }
  }

  /** Takes an institution out that may trade no more. */
  private boolean isClosed(int institution) {
    while (next[institution] < order[institution].length
        && gone[order[institution][next[institution]]]) {
      next[institution]++;
    }
    if (left[institution] == OPEN
        && (imports[institution] == 0
            || exports[institution] == 0
            || next[institution] == order[institution].length)) {
      left[institution] = cycles;
    }
    return left[institution] != OPEN;
  }

  /** Where an applicant points: the best wish that is still open, or -1 for home. */
  private int target(int applicant) {
    while (rank[applicant] < demand.wishesOf(applicant)) {
      long wish = demand.wish(applicant, rank[applicant]);
      if (Wish.isEligible(wish) && !isClosed(Wish.place(wish))) {
        return Wish.place(wish);
      }
      rank[applicant]++;
    }
    return -1;
  }

  private void leave(int applicant) {
    gone[applicant] = true;
    turn[applicant] = cycles;
  }

  private void trade(int[] path, int from, int to) {
    cycles++;
    for (int i = from; i < to; i++) {
      int c = path[i];
      leave(order[c][next[c]]);
      imports[c]--;
      exports[c]--;
    }
  }

  /** Whoever was not asked before the own institution left stays at home. */
  private short[] granted() {
    for (int a = 0; a < rank.length; a++) {
      if (!gone[a]) {
        rank[a] = (short) demand.wishesOf(a);
        turn[a] = cycles + 1;
      }
    }
    return rank;
  }
}
