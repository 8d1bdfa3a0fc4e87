package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * Laminar quotas as a forest. Its nodes are the places, numbered so that the places under every
 * quota follow one another, and then the quotas above them, each after all that stands under it.
 *
 * @param places the number of places: the nodes {@code 0} to {@code places - 1}
 * @param parent of each node the quota right above it, or -1
 * @param quota of each node how many may be seated there, zero or more
 * @param reserved of each place how many of its seats are kept for its reserve's group
 * @param first of each node the first place under it
 * @param last of each node one more than the last place under it
 * @param depth of each node how many quotas stand above it
 */
public record QuotaTree(
    int places, int[] parent, int[] quota, int[] reserved, int[] first, int[] last, int[] depth) {

  /**
   * @throws IllegalArgumentException if the nodes do not stand in the order described above
   */
  public static QuotaTree of(int places, int[] parent, int[] quota, int[] reserved) {
    int nodes = parent.length;
    int[] first = new int[nodes];
    int[] last = new int[nodes];
    int[] depth = new int[nodes];
    int[] below = new int[nodes];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (int v = 0; v < nodes; v++) {
      if (v < places) {
        first[v] = v;
        last[v] = v + 1;
        below[v] = 1;
      }
      int up = parent[v];
      if (below[v] != last[v] - first[v] || (up >= 0 && (up <= v || up < places))) {
        throw new IllegalArgumentException("Node " + v + " stands out of order");
      }
      if (up >= 0) {
        first[up] = Math.min(first[up], first[v]);
        last[up] = Math.max(last[up], last[v]);
        below[up] += below[v];
      }
    }
    for (int v = nodes - 1; v >= 0; v--) {
      depth[v] = parent[v] < 0 ? 0 : depth[parent[v]] + 1;
    }
    return new QuotaTree(places, parent, quota, reserved, first, last, depth);
  }

  /** Places alone, with no quota above them. */
  public static QuotaTree flat(int[] quota) {
    int[] parent = new int[quota.length];
    Arrays.fill(parent, -1);
    return of(quota.length, parent, quota, new int[quota.length]);
  }

  public int nodes() {
    return parent.length;
  }

  boolean hasReserve(int place) {
    return reserved[place] > 0;
  }

  boolean hasReserves() {
    for (int seats : reserved) {
      if (seats > 0) {
        return true;
      }
    }
    return false;
  }
}
