package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.List;

/** Numbers that come one by one, in blocks, so that growing copies nothing. */
final class LongList {
  private static final int BITS = 20;

  private final List<long[]> blocks = new ArrayList<>();
  private long size;

  void add(long value) {
    int at = (int) (size & (1 << BITS) - 1);
    if (at == 0) {
      blocks.add(new long[1 << BITS]);
    }
    blocks.getLast()[at] = value;
    size++;
  }

  long get(long index) {
    return blocks.get((int) (index >>> BITS))[(int) (index & (1 << BITS) - 1)];
  }

  long size() {
    return size;
  }
}
