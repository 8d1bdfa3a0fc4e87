package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/** Keeps a place's own quota: the best stay, the others are refused. */
final class PlaceSettling {
  private static final int FEW = 32;
  private static final int AHEAD = 64;

  private final State s;
  private final QuotaTree tree;
  private final Refused refused;
  private long[] classed = new long[64];

  PlaceSettling(State s, Refused refused) {
    this.s = s;
    this.tree = s.tree;
    this.refused = refused;
  }

  void settle(int place) {
    int excess = s.count[place] - tree.quota()[place];
    if (excess <= 0) {
      return;
    }
    int alive = s.count[place] - s.unlisted[place];
    if (excess > alive) {
      s.tooFewListed = true;
      return;
    }
    int dead = s.size[place] - alive;
    if (tree.hasReserve(place) || excess > Math.max(FEW, s.lowest[place] - dead)) {
      squeeze(place);
    } else {
      refuseLowest(place, excess);
    }
  }

  /** Drops those who lost the seat elsewhere, and refuses those who have too many better ones. */
  void squeeze(int place) {
    int base = s.base[place];
    int size = dropDead(place);
    int excess = size + s.unlisted[place] - tree.quota()[place];
    if (excess > size) {
      s.tooFewListed = true;
      return;
    }
    if (excess > 0) {
      if (tree.hasReserve(place)) {
        refuseClassed(place, size, excess);
      } else {
        Selection.smallestFirst(s.held, base, base + size, excess);
        refuseFirst(place, s.held, base, excess);
        int moved = Math.min(excess, size - excess);
        System.arraycopy(s.held, base + size - moved, s.held, base, moved);
      }
      size -= excess;
    }
    s.size[place] = size;
    s.count[place] = size + s.unlisted[place];
    s.lowest[place] = 0;
    s.lowestBound[place] = -1;
  }

  private int dropDead(int place) {
    int base = s.base[place];
    int size = s.size[place];
    if (s.count[place] - s.unlisted[place] == size) {
      return size;
    }
    int kept = base;
    for (int i = base; i < base + size; i++) {
      if (s.isAlive(place, s.held[i])) {
        s.held[kept++] = s.held[i];
      }
    }
    return kept - base;
  }

  private void refuseClassed(int place, int size, int excess) {
    int base = s.base[place];
    if (classed.length < size) {
      classed = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      classed[i] = s.classed(place, s.held[base + i]);
    }
    Selection.smallestFirst(classed, 0, size, excess);
    for (int i = excess; i < size; i++) {
      s.held[base + i - excess] = classed[i] & ~Wish.RESERVED;
    }
    refuseFirst(place, classed, 0, excess);
  }

  private void refuseFirst(int place, long[] keys, int from, int count) {
    long worst = -1;
    for (int i = from; i < from + count; i++) {
      worst = Math.max(worst, keys[i]);
      refused.add(keys[i] & ~Wish.RESERVED);
    }
    s.raise(place, worst);
  }

  /** The same where few are too many: the lowest stand sorted in front. */
  private void refuseLowest(int place, int excess) {
    long[] held = s.held;
    int base = s.base[place];
    long worst = -1;
    int left = excess;
    while (left > 0) {
      if (s.lowest[place] == 0) {
        sortLowest(place, left);
      }
      int at = base + --s.lowest[place];
      long key = held[at];
      held[at] = held[base + --s.size[place]];
      if (key > s.top[place]) {
        worst = key;
        refused.add(key);
        s.count[place]--;
        left--;
      }
    }
    s.raise(place, worst);
  }

  private void sortLowest(int place, int wanted) {
    long[] held = s.held;
    int base = s.base[place];
    int size = s.size[place];
    int length = Math.min(size, size + s.unlisted[place] - s.count[place] + wanted + AHEAD);
    Selection.smallestFirst(held, base, base + size, length);
    Arrays.sort(held, base, base + length);
    for (int i = base, j = base + length - 1; i < j; i++, j--) {
      long key = held[i];
      held[i] = held[j];
      held[j] = key;
    }
    s.lowest[place] = length;
    s.lowestBound[place] = held[base];
  }
}
