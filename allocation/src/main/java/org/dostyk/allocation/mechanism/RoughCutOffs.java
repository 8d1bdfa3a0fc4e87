package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * The class below which each node is certain to refuse, from the counts by class.
 *
 * <p>A node orders those under it by {@code 2 * CLASSES} levels: the classes of those without a
 * reserved seat, and above them the classes of those with one. From below it is told, per level,
 * how many seats at that level or higher are certain to be held in the end; where that is its
 * quota, every lower level is refused. The numbers hold for the final matching since they only grow
 * with the set of those who proposed: see {@link DeferredAcceptance}.
 */
final class RoughCutOffs {
  static final int CLASSES = 64;
  static final int LEVELS = 2 * CLASSES;

  /** Of each slot, the lowest class that is not yet refused; and a last one for nobody. */
  final int[] bar;

  /** Of each node, the lowest level that is not yet refused. */
  final int[] nodeBar;

  /** Of each place, the lowest class that may still hold a reserved seat. */
  final int[] reservedFrom;

  private final QuotaTree tree;
  private final int[][] counts;
  private final int levels;
  private final int[] sums;
  private final int[] all = new int[CLASSES + 1];
  private final int[] group = new int[CLASSES + 1];

  RoughCutOffs(QuotaTree tree, int[][] counts) {
    this.tree = tree;
    this.counts = counts;
    bar = new int[2 * tree.places() + 1];
    nodeBar = new int[tree.nodes()];
    reservedFrom = new int[tree.places()];
    levels = tree.hasReserves() ? LEVELS : CLASSES;
    sums = new int[(tree.nodes() - tree.places()) * levels];
  }

  void raise() {
    Arrays.fill(sums, 0);
    for (int p = 0; p < tree.places(); p++) {
      countFromAbove(p);
      raisePlace(p);
    }
    for (int v = tree.places(); v < tree.nodes(); v++) {
      raiseQuota(v);
    }
    raiseBars();
  }

  private void countFromAbove(int place) {
    int from = 2 * place * CLASSES;
    boolean reserve = tree.hasReserve(place);
    for (int c = CLASSES - 1; c >= 0; c--) {
      int others = 0;
      int members = 0;
      for (int[] count : counts) {
        others += count[from + c];
        members += count[from + CLASSES + c];
      }
      group[c] = group[c + 1] + (reserve ? members : 0);
      all[c] = all[c + 1] + others + members;
    }
  }

  private void raisePlace(int place) {
    int quota = tree.quota()[place];
    int seats = tree.reserved()[place];
    int inGroup = Math.min(seats, group[0]);
    int own = -1;
    int reserved = 0;
    int up = tree.parent()[place];
    int base = (up - tree.places()) * levels;
    for (int c = CLASSES - 1; c >= 0; c--) {
      int held = all[c] + Math.max(0, inGroup - group[c]);
      if (own < 0 && held >= quota) {
        own = c;
      }
      if (seats > 0 && reserved == 0 && group[c] >= seats) {
        reserved = c;
      }
      if (up >= 0) {
        sums[base + c] += Math.min(quota, held);
        if (levels > CLASSES) {
          sums[base + CLASSES + c] += Math.min(seats, group[c]);
        }
      }
    }
    nodeBar[place] = quota == 0 ? levels : Math.max(0, own);
    reservedFrom[place] = reserved;
  }

  private void raiseQuota(int node) {
    int quota = tree.quota()[node];
    int base = (node - tree.places()) * levels;
    int own = quota == 0 ? levels : 0;
    for (int c = levels - 1; c >= 0 && own == 0; c--) {
      if (sums[base + c] >= quota) {
        own = c;
      }
    }
    nodeBar[node] = own;
    int up = tree.parent()[node];
    if (up >= 0) {
      int to = (up - tree.places()) * levels;
      for (int c = 0; c < levels; c++) {
        sums[to + c] += Math.min(quota, sums[base + c]);
      }
    }
  }

  private void raiseBars() {
    int[] path = new int[tree.nodes()];
    for (int v = tree.nodes() - 1; v >= 0; v--) {
      int up = tree.parent()[v];
      path[v] = Math.max(nodeBar[v], up < 0 ? 0 : path[up]);
      if (v < tree.places()) {
        int level = path[v];
        bar[2 * v] = Math.min(CLASSES, level);
        bar[2 * v + 1] = Math.min(CLASSES, level);
        if (tree.hasReserve(v)) {
          int from = reservedFrom[v];
          bar[2 * v + 1] =
              Math.min(
                  CLASSES,
                  level >= CLASSES ? Math.max(from, level - CLASSES) : Math.min(from, level));
        }
      }
    }
  }

  int levels() {
    return levels;
  }

  /** How many ever proposed to a place in one class. */
  int everAt(int place, int rank) {
    int sum = 0;
    for (int[] count : counts) {
      sum += count[2 * place * CLASSES + rank] + count[(2 * place + 1) * CLASSES + rank];
    }
    return sum;
  }
}
