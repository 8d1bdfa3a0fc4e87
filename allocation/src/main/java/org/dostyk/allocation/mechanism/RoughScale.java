package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/** Cuts the keys of each tree of quotas into classes of one width, by the span of a sample. */
final class RoughScale {
  private static final int SAMPLE = 40_000;
  private static final int CLASSES = RoughCutOffs.CLASSES;

  private final long[] low;
  private final int[] shift;

  RoughScale(State s) {
    QuotaTree tree = s.tree;
    low = new long[tree.places()];
    shift = new int[tree.places()];
    int[] root = new int[tree.nodes()];
    long[] min = new long[tree.nodes()];
    long[] max = new long[tree.nodes()];
    Arrays.fill(min, Long.MAX_VALUE);
    for (int v = tree.nodes() - 1; v >= 0; v--) {
      root[v] = tree.parent()[v] < 0 ? v : root[tree.parent()[v]];
    }
    Demand demand = s.demand;
    int step = Math.max(1, demand.applicants() / SAMPLE);
    for (int a = 0; a < demand.applicants(); a += step) {
      for (int i = demand.start()[a]; i < demand.start()[a + 1]; i++) {
        long wish = demand.wishes()[i];
        if (Wish.isEligible(wish)) {
          int r = root[Wish.place(wish)];
          long key = Wish.keyWithLot(wish, 0);
          min[r] = Math.min(min[r], key);
          max[r] = Math.max(max[r], key);
        }
      }
    }
    for (int p = 0; p < tree.places(); p++) {
      int r = root[p];
      long span = max[r] == 0 ? 1 : max[r] + (1L << 32) - min[r];
      low[p] = max[r] == 0 ? 0 : min[r];
      shift[p] = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(span) - 6);
    }
  }

  int rank(int place, long key) {
    long above = key - low[place];
    return above < 0 ? 0 : (int) Math.min(CLASSES - 1, above >>> shift[place]);
  }

  /** The least key of a class above the lowest. */
  long from(int place, int rank) {
    return low[place] + ((long) rank << shift[place]);
  }
}
