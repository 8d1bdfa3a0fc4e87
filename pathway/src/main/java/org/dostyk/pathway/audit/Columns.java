package org.dostyk.pathway.audit;

/**
 * Steps over a block of transcripts: a column holds one number of each, and a step does the same to
 * all without a branch, which a compiler turns into instructions that take many at a time (Boncz,
 * Zukowski and Nes, <i>MonetDB/X100: Hyper-Pipelining Query Execution</i>, CIDR 2005).
 */
final class Columns {
  /** Of how many bits the reciprocal of an amount is. */
  private static final int RECIPROCAL = 15;

  private Columns() {}

  /** What an amount is divided by with {@link #take}. */
  static int reciprocal(int units) {
    return Math.ceilDiv(1 << RECIPROCAL, units);
  }

  static void addTimes(int[] sum, int[] counts, int units, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] += counts[t] * units;
    }
  }

  /** The same for four columns in one step. */
  static void addTimes(
      int[] sum,
      int[] a,
      int ofA,
      int[] b,
      int ofB,
      int[] c,
      int ofC,
      int[] d,
      int ofD,
      int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] += a[t] * ofA + b[t] * ofB + c[t] * ofC + d[t] * ofD;
    }
  }

  /** Adds several columns, each as often as is said. */
  static void addTimes(int[] sum, int[][] counts, int[] which, int[] units, int lanes) {
    int i = 0;
    for (; i + 4 <= which.length; i += 4) {
      addTimes(
          sum,
          counts[which[i]],
          units[i],
          counts[which[i + 1]],
          units[i + 1],
          counts[which[i + 2]],
          units[i + 2],
          counts[which[i + 3]],
          units[i + 3],
          lanes);
    }
    for (; i < which.length; i++) {
      addTimes(sum, counts[which[i]], units[i], lanes);
    }
  }

  static void add(int[] sum, int[] counts, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] += counts[t];
    }
  }

  static void subtract(int[] sum, int[] other, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] -= other[t];
    }
  }

  /** Sets a bit where there is enough. */
  static void enough(int[] bits, int bit, int[] sum, int need, int lanes) {
    for (int t = 0; t < lanes; t++) {
      bits[t] |= ((need - 1 - sum[t]) >>> 31) << bit;
    }
  }

  /** Sets a bit where all less a part of it is less than what is needed. */
  static void tooMuch(int[] bits, int bit, int[] all, int[] part, int need, int lanes) {
    for (int t = 0; t < lanes; t++) {
      bits[t] |= ((all[t] - part[t] - need) >>> 31) << bit;
    }
  }

  /** What is missing at first: the whole need where the bit is set, else nothing. */
  static void need(int[] missing, int[] bits, int bit, int need, int lanes) {
    for (int t = 0; t < lanes; t++) {
      missing[t] = need & -((bits[t] >>> bit) & 1);
    }
  }

  /** Takes as many courses as do not exceed what is missing. */
  static void take(int[] left, int[] missing, int units, int reciprocal, int lanes) {
    for (int t = 0; t < lanes; t++) {
      int m = Math.max(0, missing[t]);
      int taken = Math.min(left[t], (m * reciprocal) >>> RECIPROCAL);
      left[t] -= taken;
      missing[t] = m - taken * units;
    }
  }

  /** Takes one course where something is missing. */
  static void takeOne(int[] left, int[] missing, int units, int lanes) {
    for (int t = 0; t < lanes; t++) {
      int taken = Math.min(left[t], -missing[t] >>> 31);
      left[t] -= taken;
      missing[t] = Math.max(0, missing[t] - taken * units);
    }
  }

  /** Sets a bit where nothing is missing. */
  static void nothing(int[] bits, int bit, int[] missing, int lanes) {
    for (int t = 0; t < lanes; t++) {
      bits[t] |= ((missing[t] - 1) >>> 31) << bit;
    }
  }

  /** Limits a number of courses to what an amount has room for. */
  static void limit(int[] limit, int[] spare, int reciprocal, int lanes) {
    for (int t = 0; t < lanes; t++) {
      int s = Math.max(0, Math.min(spare[t], 0x7FFF));
      limit[t] = Math.min(limit[t], (s * reciprocal) >>> RECIPROCAL);
    }
  }

  static void subtractTimes(int[] sum, int[] counts, int units, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] -= counts[t] * units;
    }
  }

  /** Says how many courses are taken of some as in the other {@code take}. */
  static void take(int[] limit, int[] missing, int units, int reciprocal, int[] taken, int lanes) {
    for (int t = 0; t < lanes; t++) {
      int m = Math.max(0, missing[t]);
      int n = Math.min(limit[t], (m * reciprocal) >>> RECIPROCAL);
      missing[t] = m - n * units;
      taken[t] = n;
    }
  }

  static void takeOne(int[] limit, int[] missing, int units, int[] taken, int lanes) {
    for (int t = 0; t < lanes; t++) {
      int n = Math.min(limit[t], -missing[t] >>> 31);
      missing[t] = Math.max(0, missing[t] - n * units);
      taken[t] = n;
    }
  }

  /** Says whether a bit is set. */
  static void bit(int[] sum, int[] bits, int bit, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] = bits[t] >>> bit & 1;
    }
  }

  static void addBit(int[] sum, int[] bits, int bit, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] += bits[t] >>> bit & 1;
    }
  }

  /** Says how many of some bits are set. */
  static void bits(int[] sum, int[] bits, int mask, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] = Integer.bitCount(bits[t] & mask);
    }
  }

  /** Adds how many of some bits are set. */
  static void addBits(int[] sum, int[] bits, int mask, int lanes) {
    for (int t = 0; t < lanes; t++) {
      sum[t] += Integer.bitCount(bits[t] & mask);
    }
  }

  /** Adds the bits that two columns have in common. */
  static void addCommon(int[] bits, int[] one, int[] other, int lanes) {
    for (int t = 0; t < lanes; t++) {
      bits[t] |= one[t] & other[t];
    }
  }
}
