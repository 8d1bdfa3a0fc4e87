package org.dostyk.allocation.mechanism;

/**
 * Limits on how many applicants each home may send. A home puts its applicants in an order; the
 * first so many propose. When one of them has run out of wishes, the next one of the home comes in.
 * Deferred acceptance may be taken up again at any time with more applicants (L. E. Dubins and D.
 * A. Freedman, "Machiavelli and the Gale-Shapley algorithm", 1981), so the matching is the one that
 * a home's laminar choice (so many at most, each once, in its order) gives on the proposing side
 * too: again a matroid kernel of Fleiner's.
 *
 * <p>An instance is used for one matching.
 */
public final class Nominations {
  private final int[] home;
  private final int[][] order;
  private final int[] limit;
  private final int[] entered;

  /**
   * @param home of each applicant, the home whose limit counts, or -1
   * @param order of each home its applicants, whom it would send first in front
   * @param limit of each home how many it may send, zero or more
   */
  public Nominations(int[] home, int[][] order, int[] limit) {
    this.home = home;
    this.order = order;
    this.limit = limit;
    entered = new int[limit.length];
  }

  /** Whether an applicant was let in; what is asked after the matching. */
  public boolean[] whoEntered() {
    boolean[] in = new boolean[home.length];
    for (int a = 0; a < in.length; a++) {
      in[a] = home[a] < 0;
    }
    for (int h = 0; h < order.length; h++) {
      for (int i = 0; i < entered[h]; i++) {
        in[order[h][i]] = true;
      }
    }
    return in;
  }

  void begin(State s) {
    for (int h = 0; h < order.length; h++) {
      entered[h] = Math.min(order[h].length, limit[h]);
      for (int i = entered[h]; i < order[h].length; i++) {
        int a = order[h][i];
        s.wish[a] = (short) s.demand.wishesOf(a);
      }
    }
  }

  /** Once all is quiet: for each who came in and has no wish left, the next of the home. */
  int letIn(State s, Refused waiting) {
    int[] free = limit.clone();
    for (int h = 0; h < order.length; h++) {
      for (int i = 0; i < entered[h]; i++) {
        int a = order[h][i];
        if (s.wish[a] < s.demand.wishesOf(a)) {
          free[h]--;
        }
      }
    }
    int sum = 0;
    for (int h = 0; h < order.length; h++) {
      int upTo = Math.min(order[h].length, entered[h] + free[h]);
      for (int i = entered[h]; i < upTo; i++) {
        int a = order[h][i];
        s.wish[a] = 0;
        waiting.again(a);
        sum++;
      }
      entered[h] = upTo;
    }
    return sum;
  }
}
