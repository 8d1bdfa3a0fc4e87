package org.dostyk.allocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers names in the order in which they come, in little memory: tens of millions of them. */
final class Names {
  private byte[] bytes = new byte[1 << 12];
  private int[] end = new int[1 << 8];
  private int[] row = new int[1 << 8];
  private int[] table = new int[1 << 10];
  private int size;

  int size() {
    return size;
  }

  /** Returns the number of a name, or -1. */
  int find(String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    return table[slot(wanted, hash(wanted, 0, wanted.length))] - 1;
  }

  /**
   * Takes a name in, and returns its number; or, if it is there already, {@code -1 - number}.
   *
   * @throws ArithmeticException if all names together are longer than two gigabytes
   */
  int add(String name, long atRow) {
    byte[] added = name.getBytes(StandardCharsets.UTF_8);
    int slot = slot(added, hash(added, 0, added.length));
    if (table[slot] > 0) {
      return -table[slot];
    }
    int from = start(size);
    int to = Math.addExact(from, added.length);
    if (to > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(to, bytes.length * 2L)));
    }
    System.arraycopy(added, 0, bytes, from, added.length);
    if (size == end.length) {
      end = Arrays.copyOf(end, size * 2);
      row = Arrays.copyOf(row, size * 2);
    }
    end[size] = to;
    row[size] = (int) Math.min(Integer.MAX_VALUE, atRow);
    table[slot] = ++size;
    if (size > table.length / 2) {
      grow();
    }
    return size - 1;
  }

  String name(int number) {
    return new String(bytes, start(number), end[number] - start(number), StandardCharsets.UTF_8);
  }

  byte[] utf8(int number) {
    return Arrays.copyOfRange(bytes, start(number), end[number]);
  }

  /** The line at which the name came first. */
  int row(int number) {
    return row[number];
  }

  private int start(int number) {
    return number == 0 ? 0 : end[number - 1];
  }

  private int slot(byte[] name, int hash) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] > 0) {
      int number = table[slot] - 1;
      if (Arrays.equals(bytes, start(number), end[number], name, 0, name.length)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    table = new int[Math.multiplyExact(table.length, 2)];
    int mask = table.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = hash(bytes, start(number), end[number]) & mask;
      while (table[slot] > 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = number + 1;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
