package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/**
 * The lowest keys of those who hold a seat under one quota: a heap of all keys up to {@link
 * #bound}, with the place each stands at. Who has lost the seat meanwhile is still in it, and is
 * passed over when taken out.
 */
final class Contested {
  long[] keys = new long[64];
  int[] places = new int[64];
  int length;
  long bound = -1;

  void append(long key, int place) {
    if (length == keys.length) {
      keys = Arrays.copyOf(keys, length * 2);
      places = Arrays.copyOf(places, length * 2);
    }
    keys[length] = key;
    places[length++] = place;
  }

  void push(long key, int place) {
    append(key, place);
    int i = length - 1;
    while (i > 0) {
      int up = (i - 1) >>> 1;
      if (keys[up] <= key) {
        break;
      }
      keys[i] = keys[up];
      places[i] = places[up];
      i = up;
    }
    keys[i] = key;
    places[i] = place;
  }

  void pop() {
    length--;
    if (length > 0) {
      sink(0, keys[length], places[length]);
    }
  }

  /** Drops the first {@code count} and makes a heap of the rest. */
  void heapFrom(int count) {
    length -= count;
    System.arraycopy(keys, count, keys, 0, length);
    System.arraycopy(places, count, places, 0, length);
    for (int i = (length >>> 1) - 1; i >= 0; i--) {
      sink(i, keys[i], places[i]);
    }
  }

  private void sink(int at, long key, int place) {
    int i = at;
    while (true) {
      int child = 2 * i + 1;
      if (child >= length) {
        break;
      }
      if (child + 1 < length && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      keys[i] = keys[child];
      places[i] = places[child];
      i = child;
    }
    keys[i] = key;
    places[i] = place;
  }
}
