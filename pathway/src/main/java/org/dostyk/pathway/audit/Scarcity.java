package org.dostyk.pathway.audit;

import java.util.Arrays;

/**
 * Whether all that could serve some rules is less than they use at least (Gale, <i>A theorem on
 * flows in networks</i>, 1957), for all sets of a few rules at once. A word has the numbers of four
 * sets, 16 bits each, so that a step is done to four of them (Lamport, <i>Multiple byte processing
 * with full-word instructions</i>, 1975).
 *
 * <p>For each set it reckons what is to spare for the rules that are not in it: what can serve any
 * of them, without what they need. It is what can serve any rule less what serves only rules of the
 * set.
 */
final class Scarcity {
  /** The most units that are reckoned with. */
  private static final int MOST_UNITS = Short.MAX_VALUE;

  private static final long EACH = 0x0001_0001_0001_0001L;
  private static final long SIGNS = EACH << 15;

  /** By set of rules: at first what serves just these, at last what is to spare, with a sign. */
  private final long[] sets;

  private int rules;
  private int words;
  private int units;

  /**
   * @param rules the most that there can be
   */
  Scarcity(int rules) {
    sets = new long[Math.max(1, 1 << rules >> 2)];
  }

  /** Begins with so many rules. */
  void begin(int rules) {
    this.rules = rules;
    words = Math.max(1, 1 << rules >> 2);
    Arrays.fill(sets, 0, words, 0);
    units = 0;
  }

  /** Adds courses that can serve a set of the rules, which is not empty. */
  void add(int set, int amount) {
    units += amount;
    sets[set >> 2] += (long) amount << ((set & 3) << 4);
  }

  /** Whether the numbers are small enough to be reckoned with. */
  boolean isSmall() {
    return units <= MOST_UNITS;
  }

  /**
   * Whether some of the rules are proven not to be met together.
   *
   * @param least what each rule uses at least
   * @param needed their sum
   */
  boolean isThere(int[] least, int needed) {
    if (units < needed) {
      Arrays.fill(sets, 0, words, 0);
      return true;
    }
    for (int n = 0; n < words; n++) {
      long word = sets[n];
      word += (word & 0x0000_FFFF_0000_FFFFL) << 16;
      sets[n] = word + (word << 32);
    }
    // A need stands where the set of that rule alone stands; the sums carry it to all others.
    long one = least[0];
    long two = rules > 1 ? least[1] : 0;
    sets[0] -= one << 16 | two << 32 | (one + two) << 48;
    for (int r = 2; r < rules; r++) {
      sets[1 << r >> 2] -= least[r] * EACH;
    }
    for (int bit = 1; bit < words; bit <<= 1) {
      for (int n = bit; n < words; n += 2 * bit) {
        for (int i = n; i < n + bit; i++) {
          sets[i] += sets[i - bit];
        }
      }
    }
    long most = (units - needed) * EACH + SIGNS;
    long signs = SIGNS;
    for (int n = 0; n < words; n++) {
      sets[n] = most - sets[n];
      signs &= sets[n];
    }
    return signs != SIGNS;
  }

  /** Rules that are proven not to be met together. */
  int which() {
    for (int set = 0; set < 1 << rules; set++) {
      if ((sets[set >> 2] >>> ((set & 3) << 4) & 0x8000) == 0) {
        return (1 << rules) - 1 ^ set;
      }
    }
    throw new IllegalStateException("No rules are short of courses");
  }

  /** What is to spare for one of the rules if nothing is proven: so much more it may use. */
  int spare(int rule) {
    // Where the rule is in the set, nothing is said of it.
    long none = rule == 0 ? 0x7FFF_0000_7FFF_0000L : rule == 1 ? 0x7FFF_7FFF_0000_0000L : 0;
    int bit = 1 << rule >> 2;
    long least = ~SIGNS;
    for (int n = 0; n < words; n++) {
      if ((n & bit) == 0) {
        long here = sets[n] & ~SIGNS | none;
        long less = (least | SIGNS) - here & SIGNS;
        long where = less - (less >>> 15);
        least = here & where | least & ~where;
      }
    }
    long half = Math.min(least & 0xFFFF, least >>> 16 & 0xFFFF);
    return (int) Math.min(half, Math.min(least >>> 32 & 0xFFFF, least >>> 48));
  }
}
