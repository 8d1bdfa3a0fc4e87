package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * The best keys, as many as a place reserves seats, that its reserve's group ever brought there.
 */
final class ReservedSeats {
  /** What {@link #add} returns when nobody had to make way. */
  static final long NOBODY = -1;

  private final int seats;
  private long[] keys = new long[4];
  private int length;

  ReservedSeats(int seats) {
    this.seats = seats;
  }

  /** Takes the key in, and returns the one that makes way for it: perhaps this very key. */
  long add(long key) {
    if (length < seats) {
      if (length == keys.length) {
        keys = Arrays.copyOf(keys, length * 2);
      }
      int i = length++;
      while (i > 0 && keys[(i - 1) >>> 1] > key) {
        keys[i] = keys[(i - 1) >>> 1];
        i = (i - 1) >>> 1;
      }
      keys[i] = key;
      return NOBODY;
    }
    long least = keys[0];
    if (key < least) {
      return key;
    }
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child + 1 < length && keys[child + 1] < keys[child]) {
        child++;
      }
      if (child >= length || keys[child] >= key) {
        break;
      }
      keys[i] = keys[child];
      i = child;
    }
    keys[i] = key;
    return least;
  }

  /** The least key that can still hold one of these seats; -1 while one is free. */
  long from() {
    return length < seats ? -1 : keys[0];
  }
}
