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
  static final int BITS = 6;
  static final int CLASSES = 1 << BITS;
  static final int LEVELS = 2 * CLASSES;

  /** The level of a node that has no seats: far above all. */
  static final int NOBODY = 1 << 28;

  /** Of each slot, the lowest class that is not yet refused; and a last one for nobody. */
  final int[] bar;

  /** Of each slot, the greatest key that is certain to be refused. */
  final long[] refused;

  /** Of each node, the lowest level that its own quota does not refuse; -1 where it is not full. */
  final int[] nodeBar;

  /** Of each node, the same with all that stands above. */
  final int[] path;

  /** Of each place, the lowest class that may still hold a reserved seat. */
  final int[] reservedFrom;

  private final QuotaTree tree;
  private final RoughScale scale;
  private final int[][] counts;
  private final int levels;
  private final boolean reserves;

  /** Of each worker, what its places bring to the quotas right above them. */
  private final int[][] brought;

  RoughCutOffs(QuotaTree tree, RoughScale scale, int workers) {
    this.tree = tree;
    this.scale = scale;
    reserves = tree.hasReserves();
    int slots = reserves ? 2 * tree.places() : tree.places();
    counts = new int[workers][slots * CLASSES];
    bar = new int[slots + 1];
    refused = new long[slots];
    Arrays.fill(refused, Wish.INELIGIBLE);
    nodeBar = new int[tree.nodes()];
    path = new int[tree.nodes()];
    reservedFrom = new int[tree.places()];
    levels = reserves ? LEVELS : CLASSES;
    brought = new int[workers][(tree.nodes() - tree.places()) * levels];
  }

  /** A slot is a place, or, where seats are reserved, one half of a place: see {@link Wish}. */
  int slotShift() {
    return reserves ? 31 : 32;
  }

  int placeShift() {
    return reserves ? 1 : 0;
  }

  int nobodysSlot() {
    return bar.length - 1;
  }

  int[] counts(int worker) {
    return counts[worker];
  }

  /** One worker's part: what follows from the counts for its places alone. */
  void raisePlaces(int worker) {
    Arrays.fill(brought[worker], 0);
    int[] all = new int[CLASSES];
    int[] group = new int[CLASSES];
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
    int own = Math.max(0, nodeBar[node]);
    int up = tree.parent()[node];
    return up < 0 ? own : Math.max(own, path[up] - scale.above(node));
  }

  /** One worker's part: what follows from the quotas for its places. */
  void raiseBars(int worker) {
    for (int p = from(worker); p < from(worker + 1); p++) {
      int level = onPath(p);
      path[p] = level;
      if (!reserves) {
        raiseBar(p, p, Math.min(CLASSES, level));
        continue;
      }
      raiseBar(2 * p, p, Math.min(CLASSES, level));
      int inGroup = Math.min(CLASSES, level);
      if (tree.hasReserve(p)) {
        int from = reservedFrom[p];
        inGroup =
            level >= CLASSES
                ? Math.min(CLASSES, Math.max(from, level - CLASSES))
                : Math.min(from, level);
      }
      raiseBar(2 * p + 1, p, inGroup);
    }
  }

  private void raiseBar(int slot, int place, int level) {
    bar[slot] = level;
    if (level == CLASSES) {
      refused[slot] = Long.MAX_VALUE;
    } else if (level > 0) {
      refused[slot] = Math.max(refused[slot], scale.from(place, level) - 1);
    }
  }

  private void countFromAbove(int place, int[] all, int[] group) {
    int slots = reserves ? 2 : 1;
    int from = slots * place * CLASSES;
    System.arraycopy(counts[0], from, all, 0, CLASSES);
    for (int w = 1; w < counts.length; w++) {
      add(counts[w], from, all);
    }
    if (reserves) {
      Arrays.fill(group, 0);
      for (int[] count : counts) {
        add(count, from + CLASSES, all);
        if (tree.hasReserve(place)) {
          add(count, from + CLASSES, group);
        }
      }
    }
    sumFromAbove(all);
    if (reserves) {
      sumFromAbove(group);
    }
  }

  private static void sumFromAbove(int[] counts) {
    for (int c = CLASSES - 2; c >= 0; c--) {
      counts[c] += counts[c + 1];
    }
  }

  private static void add(int[] count, int from, int[] sums) {
    for (int c = 0; c < CLASSES; c++) {
      sums[c] += count[from + c];
    }
  }

  private void raisePlace(int place, int[] all, int[] group, int[] sums) {
    int quota = tree.quota()[place];
    int seats = tree.reserved()[place];
    if (seats > 0) {
      int inGroup = Math.min(seats, group[0]);
      for (int c = 0; c < CLASSES; c++) {
        all[c] += Math.max(0, inGroup - group[c]);
      }
    }
    nodeBar[place] = quota == 0 ? NOBODY : highest(all, 0, CLASSES, quota);
    reservedFrom[place] = seats == 0 ? 0 : Math.max(0, highest(group, 0, CLASSES, seats));
    int up = tree.parent()[place];
    if (up < 0) {
      return;
    }
    int to = (up - tree.places()) * levels;
    bring(quota, all, 0, CLASSES, sums, to, scale.above(place));
    if (reserves) {
      bring(seats, group, 0, CLASSES, sums, to + CLASSES, 0);
    }
  }

  private void raiseQuota(int node, int[] sums) {
    int quota = tree.quota()[node];
    int base = (node - tree.places()) * levels;
    nodeBar[node] = quota == 0 ? NOBODY : highest(sums, base, levels, quota);
    int up = tree.parent()[node];
    if (up >= 0) {
      int to = (up - tree.places()) * levels;
      bring(quota, sums, base, levels, sums, to, scale.above(node));
    }
  }

  /** The highest level at or above which so many seats are taken, or -1. */
  private static int highest(int[] fromAbove, int base, int levels, int seats) {
    int c = levels - 1;
    while (c >= 0 && fromAbove[base + c] < seats) {
      c--;
    }
    return c;
  }

  /** Adds to a quota's numbers those of a node whose lowest level is so many levels above. */
  private static void bring(
      int most, int[] fromAbove, int base, int levels, int[] sums, int to, int above) {
    int lowest = Math.min(above, levels);
    int all = Math.min(most, fromAbove[base]);
    for (int c = 0; c < lowest; c++) {
      sums[to + c] += all;
    }
    for (int c = lowest; c < levels; c++) {
      sums[to + c] += Math.min(most, fromAbove[base + c - lowest]);
    }
  }

  /** Of a place without reserves, how many proposed in each class or higher. */
  int[] fromAbove(int place) {
    int[] all = new int[CLASSES];
    countFromAbove(place, all, all);
    return all;
  }

  /**
   * The lowest class such that so many of a place's seats are held, or free, below it; CLASSES
   * where there is none.
   */
  int reach(int place, int[] fromAbove, int seats) {
    int rank = edge(place);
    while (rank < CLASSES && tree.quota()[place] - fromAbove[rank] < seats) {
      rank++;
    }
    return rank;
  }

  /** The lowest class that a node does not refuse. */
  int edge(int node) {
    return Math.min(CLASSES - 1, path[node]);
  }

  int levels() {
    return levels;
  }

  /** How many ever proposed to a place in one class. */
  int everAt(int place, int rank) {
    int sum = 0;
    for (int[] count : counts) {
      for (int half = 0; half <= placeShift(); half++) {
        sum += count[((place << placeShift()) + half) * CLASSES + rank];
      }
    }
    return sum;
  }
}
