package org.dostyk.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts the applicants into the order of their lots. */
final class LotOrder {
  private static final int BLOCK = 1 << 16;

  private LotOrder() {}

  /** Numbers of applicants as the file has them, the smallest lot first. */
  static int[] of(Lottery lottery, Names names) {
    int n = names.size();
    long[] lots = new long[n];
    IntStream.range(0, (n + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(
            block -> {
              var drum = new Lottery.Drum(lottery.seed());
              for (int i = block * BLOCK; i < Math.min(n, (block + 1) * BLOCK); i++) {
                lots[i] = drum.lot(names.utf8(i));
              }
            });
    return sorted(lots, names);
  }

  private static int[] sorted(long[] lots, Names names) {
    int n = lots.length;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, n - 1));
    long[] packed = new long[n];
    for (int i = 0; i < n; i++) {
      packed[i] = (lots[i] >>> bits + 1) << bits | i;
    }
    Arrays.parallelSort(packed);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = (int) (packed[i] & (1L << bits) - 1);
    }
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && packed[to] >>> bits == packed[from] >>> bits) {
        to++;
      }
      if (to - from > 1) {
        sortExactly(order, from, to, lots, names);
      }
      from = to;
    }
    return order;
  }

  /** Who agrees in the first digits is compared by all, and then by name. */
  private static void sortExactly(int[] order, int from, int to, long[] lots, Names names) {
    int[] some =
        IntStream.range(from, to)
            .mapToObj(i -> order[i])
            .sorted(
                (a, b) -> {
                  int c = Long.compareUnsigned(lots[a], lots[b]);
                  return c != 0 ? c : Arrays.compare(names.utf8(a), names.utf8(b));
                })
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(some, 0, order, from, some.length);
  }
}
