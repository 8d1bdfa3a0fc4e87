package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/**
 * The fewest elements to strike from one sequence and to add so that it becomes another: E. W.
 * Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986).
 *
 * <p>The work is bounded by a multiple of the length. Where the bound is reached, the elements that
 * each sequence has once divide it into smaller pieces (Bram Cohen's patience difference), and what
 * cannot be divided is struck and added as a whole: coarser, still right.
 */
final class ShortestEdit {
  private static final int FURTHEST = 512;
  private static final int DEEPEST = 16;
  private static final int STEPS_PER_ELEMENT = 100;
  private static final int STEPS_AT_LEAST = 300_000;

  private final int[] before;
  private final int[] after;
  private final BitSet struck = new BitSet();
  private final BitSet added = new BitSet();
  private long steps;

  private ShortestEdit(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    steps = STEPS_AT_LEAST + (long) STEPS_PER_ELEMENT * (before.length + after.length);
  }

  /** What to strike from {@code before} and what to add, so that it becomes {@code after}. */
  static ShortestEdit of(int[] before, int[] after) {
    var edit = new ShortestEdit(before, after);
    edit.piece(0, before.length, 0, after.length, 0);
    return edit;
  }

  boolean isStruck(int place) {
    return struck.get(place);
  }

  boolean isAdded(int place) {
    return added.get(place);
  }

  /** The kept elements: their places before and after, in order. */
  List<int[]> kept() {
    var kept = new ArrayList<int[]>();
    int j = 0;
    for (int i = 0; i < before.length; i++) {
      if (!struck.get(i)) {
        j = added.nextClearBit(j);
        kept.add(new int[] {i, j++});
      }
    }
    return kept;
  }

  private void piece(int fromA, int toA, int fromB, int toB, int depth) {
    int a = fromA;
    int b = fromB;
    int endA = toA;
    int endB = toB;
    while (a < endA && b < endB && before[a] == after[b]) {
      a++;
      b++;
    }
    while (a < endA && b < endB && before[endA - 1] == after[endB - 1]) {
      endA--;
      endB--;
    }
    if (a == endA || b == endB) {
      struck.set(a, endA);
      added.set(b, endB);
    } else if (!myers(a, endA, b, endB)) {
      divide(a, endA, b, endB, depth);
    }
  }

  private boolean myers(int a, int endA, int b, int endB) {
    int n = endA - a;
    int m = endB - b;
    int furthest = Math.min(FURTHEST, n + m);
    int[] reach = new int[2 * furthest + 3];
    int middle = furthest + 1;
    var trace = new ArrayList<int[]>();
    for (int d = 0; d <= furthest; d++) {
      trace.add(Arrays.copyOfRange(reach, middle - d, middle + d + 1));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
        int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
        int begun = x;
        while (x < n && x - k < m && before[a + x] == after[b + x - k]) {
          x++;
        }
        reach[middle + k] = x;
        steps -= 1 + x - begun;
        if (x >= n && x - k >= m) {
          walkBack(trace, a, n, b, m, d);
          return true;
        }
      }
      if (steps < 0) {
        return false;
      }
    }
    return false;
  }

  private void walkBack(List<int[]> trace, int a, int n, int b, int m, int distance) {
    int x = n;
    int y = m;
    for (int d = distance; d > 0; d--) {
      int[] reach = trace.get(d);
      int k = x - y;
      boolean down = k == -d || (k != d && at(reach, d, k - 1) < at(reach, d, k + 1));
      int from = down ? k + 1 : k - 1;
      x = at(reach, d, from);
      y = x - from;
      if (down) {
        added.set(b + y);
      } else {
        struck.set(a + x);
      }
    }
  }

  private static int at(int[] reach, int d, int diagonal) {
    return reach[d + diagonal];
  }

  private void divide(int a, int endA, int b, int endB, int depth) {
    List<int[]> anchors = depth < DEEPEST ? anchors(a, endA, b, endB) : List.of();
    if (anchors.isEmpty()) {
      struck.set(a, endA);
      added.set(b, endB);
      return;
    }
    int fromA = a;
    int fromB = b;
    for (int[] anchor : anchors) {
      piece(fromA, anchor[0], fromB, anchor[1], depth + 1);
      fromA = anchor[0] + 1;
      fromB = anchor[1] + 1;
    }
    piece(fromA, endA, fromB, endB, depth + 1);
  }

  /** The places of what each side has exactly once, as many as stand in one order. */
  private List<int[]> anchors(int a, int endA, int b, int endB) {
    var places = new HashMap<Integer, int[]>();
    for (int i = a; i < endA; i++) {
      int[] place = places.computeIfAbsent(before[i], k -> new int[] {0, 0, 0, 0});
      place[0]++;
      place[1] = i;
    }
    for (int j = b; j < endB; j++) {
      int[] place = places.get(after[j]);
      if (place != null) {
        place[2]++;
        place[3] = j;
      }
    }
    var pairs = new ArrayList<int[]>();
    for (int i = a; i < endA; i++) {
      int[] place = places.getOrDefault(before[i], new int[4]);
      if (place[0] == 1 && place[2] == 1) {
        pairs.add(new int[] {i, place[3]});
      }
    }
    return inOneOrder(pairs);
  }

  /**
   * The longest choice of pairs whose second places rise with the first; they come by the first.
   */
  static List<int[]> inOneOrder(List<int[]> pairs) {
    int[] last = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int p = 0; p < pairs.size(); p++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (pairs.get(last[mid])[1] < pairs.get(p)[1]) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      previous[p] = low == 0 ? -1 : last[low - 1];
      last[low] = p;
      length = Math.max(length, low + 1);
    }
    var chosen = new ArrayList<int[]>();
    for (int p = length == 0 ? -1 : last[length - 1]; p >= 0; p = previous[p]) {
      chosen.addFirst(pairs.get(p));
    }
    return chosen;
  }
}
