package org.dostyk.allocation.mechanism;

/** Hoare's selection over flat arrays: puts the smallest in front without sorting the rest. */
final class Selection {
  private Selection() {}

  /** Rearranges {@code keys[from..to)} so that the {@code count} smallest come first. */
  static void smallestFirst(long[] keys, int from, int to, int count) {
    int low = from;
    int high = to - 1;
    int wanted = from + count - 1;
    while (low < high) {
      long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (keys[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long key = keys[i];
          keys[i++] = keys[j];
          keys[j--] = key;
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  /** The same with a companion of each key, which moves with it. */
  static void smallestFirst(long[] keys, int[] companions, int from, int to, int count) {
    int low = from;
    int high = to - 1;
    int wanted = from + count - 1;
    while (low < high) {
      long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (keys[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long key = keys[i];
          int companion = companions[i];
          keys[i] = keys[j];
          companions[i++] = companions[j];
          keys[j] = key;
          companions[j--] = companion;
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
