package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * Cuts the keys at each node into classes of one width. First by the span of a sample, the same for
 * a whole tree of quotas; then, when the cut-offs are roughly known, each node looks closer at what
 * lies right above its own. The width stays the same for a whole tree, and every class begins where
 * one of the tree's finest grid does, so that a quota can add up what its places count.
 */
final class RoughScale {
  private static final int SAMPLE = 40_000;
  private static final int CLASSES = RoughCutOffs.CLASSES;

  private final QuotaTree tree;

  /** Of each node, where its lowest class begins; below it lies what belongs to that class too. */
  final long[] low;

  /** Of each node, the width of a class: so many bits. */
  final byte[] shift;

  RoughScale(State s) {
    tree = s.tree;
    low = new long[tree.nodes()];
    shift = new byte[tree.nodes()];
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
    for (int v = 0; v < tree.nodes(); v++) {
      int r = root[v];
      long span = max[r] == 0 ? 1 : max[r] + (1L << 32) - min[r];
      low[v] = max[r] == 0 ? 0 : min[r];
      shift[v] = (byte) Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(span) - 6);
    }
  }

  int rank(int place, long key) {
    long above = key - low[place];
    return above < 0 ? 0 : (int) Math.min(CLASSES - 1, above >>> shift[place]);
  }

  /** The least key of a class above the lowest. */
  long from(int node, int rank) {
    return low[node] + ((long) rank << shift[node]);
  }

  /** How many classes the lowest one of a node lies above the lowest one of its quota. */
  int above(int node) {
    long higher = low[node] - low[tree.parent()[node]] >>> shift[node];
    return (int) Math.min(1 << 20, higher);
  }

  /**
   * From now on each node's classes begin at its edge and are narrower by so many bits, which are
   * the same in a whole tree of quotas.
   */
  void lookCloser(int[] edge, int[] bits) {
    for (int v = 0; v < low.length; v++) {
      low[v] = from(v, Math.min(CLASSES - 1, edge[v]));
      shift[v] = (byte) Math.max(0, shift[v] - bits[v]);
    }
  }
}
