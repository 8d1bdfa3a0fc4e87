package org.dostyk.pathway.audit;

import java.util.Arrays;

/**
 * The courses of one transcript that rules compete for, by what they can serve, and what of them is
 * left while an assignment is searched.
 */
final class Stock {
  /** Of each place, the rules that its courses can serve. */
  final long[] mask;

  final long[] parts;
  final int[] units;
  final int[] left;

  /** By rule, which courses can serve it, and how many such numbers there are. */
  final int[][] serving;

  final int[] servings;

  /** By rule, the least units that it uses, once it was asked for. */
  final int[] least;

  private final boolean[] byCourses;
  private final int[] need;
  private int size;

  Stock(boolean[] byCourses, int[] need, int kinds) {
    this.byCourses = byCourses;
    this.need = need;
    mask = new long[kinds];
    parts = new long[kinds];
    units = new int[kinds];
    left = new int[kinds];
    serving = new int[need.length][kinds];
    servings = new int[need.length];
    least = new int[need.length];
  }

  void clear() {
    size = 0;
    Arrays.fill(servings, 0);
  }

  int size() {
    return size;
  }

  /** Adds courses that can serve a set of the rules; the smallest come first. */
  void add(long rules, int units, int count, long parts) {
    this.parts[size] = parts;
    mask[size] = rules;
    this.units[size] = units;
    left[size] = count;
    for (long rest = rules; rest != 0; rest &= rest - 1) {
      int r = Long.numberOfTrailingZeros(rest);
      serving[r][servings[r]++] = size;
    }
    size++;
  }

  /**
   * Finds the least units of courses that meet a rule.
   *
   * @return how many courses could serve it, or a negative number if they are not enough
   */
  int leastOfUnits(int r) {
    int[] by = serving[r];
    int number = servings[r];
    int courses = 0;
    int could = 0;
    // Bit n: some of what is left sum up to n. Above 127 nothing is remembered.
    long low = 1;
    long high = 0;
    boolean small = need[r] < 64;
    for (int at = 0; at < number; ) {
      int u = units[by[at]];
      int alike = 0;
      while (at < number && units[by[at]] == u) {
        alike += left[by[at++]];
      }
      courses += alike;
      could += alike * u;
      small &= u < 64 || alike == 0;
      // One, two, four and so on of them, and the rest: any number of them is a sum of these.
      for (int n = small && u > 0 ? alike : 0, some = 1; n > 0; n -= some, some <<= 1) {
        some = Math.min(some, n);
        int more = some * u;
        if (more < 64) {
          high |= high << more | low >>> (64 - more);
          low |= low << more;
        } else if (more < 128) {
          high |= low << (more - 64);
        }
      }
    }
    least[r] = need[r];
    if (small && could >= need[r]) {
      long enough = low >>> need[r] << need[r];
      least[r] =
          enough != 0 ? Long.numberOfTrailingZeros(enough) : 64 + Long.numberOfTrailingZeros(high);
    }
    return could < need[r] ? -1 : courses;
  }

  int leastOfCourses(int r) {
    int courses = 0;
    int sum = 0;
    for (int n = 0; n < servings[r]; n++) {
      int i = serving[r][n];
      sum += Math.min(left[i], Math.max(0, need[r] - courses)) * units[i];
      courses += left[i];
    }
    least[r] = sum;
    return courses < need[r] ? -1 : courses;
  }

  /** What can serve a rule: what fewest want first, and the largest of these. */
  int sort(long open, int r, int[] by) {
    int number = 0;
    for (int n = 0; n < servings[r]; n++) {
      int i = serving[r][n];
      if (left[i] > 0) {
        int at = number++;
        while (at > 0 && isBefore(i, by[at - 1], open)) {
          by[at] = by[at - 1];
          at--;
        }
        by[at] = i;
      }
    }
    return number;
  }

  private boolean isBefore(int a, int b, long open) {
    int wanted = Long.bitCount(mask[a] & open) - Long.bitCount(mask[b] & open);
    return wanted < 0 || (wanted == 0 && units[a] > units[b]);
  }
}
