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
  private final int slotMask;

  /** Of each worker, what its places bring to the quotas right above them. */
  private final int[][] brought;

  private final int[] path;

  RoughCutOffs(QuotaTree tree, int[][] counts) {
    this.tree = tree;
    this.counts = counts;
    bar = new int[2 * tree.places() + 1];
    nodeBar = new int[tree.nodes()];
    path = new int[tree.nodes()];
    reservedFrom = new int[tree.places()];
    levels = tree.hasReserves() ? LEVELS : CLASSES;
    slotMask = tree.hasReserves() ? -1 : -2;
    brought = new int[counts.length][(tree.nodes() - tree.places()) * levels];
  }

  /** The slot under which a wish is counted: without reserves nobody is told apart. */
  int slot(long wish) {
    return Wish.slot(wish) & slotMask;
  }

  /** One worker's part: what follows from the counts for its places alone. */
  void raisePlaces(int worker) {
    Arrays.fill(brought[worker], 0);
    int[] all = new int[CLASSES + 1];
    int[] group = new int[CLASSES + 1];
    for (int p = from(worker); p < from(worker + 1); p++) {
      countFromAbove(p, all, group);
      raisePlace(p, all, group, brought[worker]);
    }
  }

  private int from(int worker) {
    return (int) ((long) tree.places() * worker / counts.length);
  }

  /** Between the two parts, for all: what follows for the quotas. */
  void raiseQuotas() {
    int[] sums = brought[0];
    for (int w = 1; w < brought.length; w++) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += brought[w][i];
      }
    }
    for (int v = tree.places(); v < tree.nodes(); v++) {
      raiseQuota(v, sums);
    }
    for (int v = tree.nodes() - 1; v >= tree.places(); v--) {
      path[v] = onPath(v);
    }
  }

  private int onPath(int node) {
    int up = tree.parent()[node];
    return up < 0 ? nodeBar[node] : Math.max(nodeBar[node], path[up]);
  }

  /** One worker's part: what follows from the quotas for its places. */
  void raiseBars(int worker) {
    for (int p = from(worker); p < from(worker + 1); p++) {
      int level = onPath(p);
      bar[2 * p] = Math.min(CLASSES, level);
      bar[2 * p + 1] = bar[2 * p];
      if (tree.hasReserve(p)) {
        int from = reservedFrom[p];
        bar[2 * p + 1] =
            level >= CLASSES
                ? Math.min(CLASSES, Math.max(from, level - CLASSES))
                : Math.min(from, level);
      }
    }
  }

  private void countFromAbove(int place, int[] all, int[] group) {
    int from = 2 * place * CLASSES;
    boolean reserve = tree.hasReserve(place);
    int[] first = counts[0];
    for (int c = CLASSES - 1; c >= 0; c--) {
      all[c] = first[from + c];
      group[c] = 0;
    }
    for (int w = 1; w < counts.length; w++) {
      int[] count = counts[w];
      for (int c = 0; c < CLASSES; c++) {
        all[c] += count[from + c];
      }
    }
    if (slotMask == -1) {
      for (int[] count : counts) {
        for (int c = 0; c < CLASSES; c++) {
          all[c] += count[from + CLASSES + c];
          group[c] += reserve ? count[from + CLASSES + c] : 0;
        }
      }
    }
    for (int c = CLASSES - 2; c >= 0; c--) {
      all[c] += all[c + 1];
      group[c] += group[c + 1];
    }
  }

  private void raisePlace(int place, int[] all, int[] group, int[] sums) {
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
      } else if (own >= 0 && seats == 0) {
        break;
      }
    }
    nodeBar[place] = quota == 0 ? levels : Math.max(0, own);
    reservedFrom[place] = reserved;
  }

  private void raiseQuota(int node, int[] sums) {
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
