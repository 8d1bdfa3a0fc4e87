package org.dostyk.pathway.audit;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The exact search for an assignment of one transcript's courses to rules that compete with one
 * another, or for the one that uses the fewest credits. The rule that fewest courses can serve is
 * served first, in every way in which no course is superfluous. A state is left where all that
 * could serve some of the rules is less than they use at least, and where it was left before.
 */
final class CircleSearch {
  static final int NEVER = Integer.MAX_VALUE / 2;

  /** From how many rules on it is worth remembering states. */
  private static final int MANY = 5;

  /** Of how many rules all sets are looked at. */
  private static final int MOST = 9;

  /** To look at a state takes as long as so many choices. */
  private static final int SERVICE = 32;

  /** How many states are remembered. */
  private static final int MEMORY = 1 << 15;

  private final boolean[] byCourses;
  private final int[] need;
  private final long[] mask;
  private final int[] units;
  private final int[] left;
  private final int[] least;
  private final int[][] taken;
  private final int[][] bestTaken;
  private final int[][] candidates;
  private final int[] inside = new int[1 << MOST];
  private final int[] needs = new int[1 << MOST];
  private final Set<LongBuffer> dead = new HashSet<>();
  private int size;
  private int best;
  private int goal;

  /** Whether any assignment will do, so that nothing need be saved. */
  private boolean content;

  /** What may be used for the rule that {@link #tightest} named. */
  private int spare;

  /** How many steps are left for the transcript. */
  private long steps;

  /**
   * @param need of each rule, in courses or in units
   * @param kinds the most kinds there can be
   */
  CircleSearch(boolean[] byCourses, int[] need, int kinds) {
    this.byCourses = byCourses;
    this.need = need;
    mask = new long[kinds];
    units = new int[kinds];
    left = new int[kinds];
    least = new int[need.length];
    taken = new int[need.length][kinds];
    bestTaken = new int[need.length][kinds];
    candidates = new int[need.length + 1][kinds];
  }

  /**
   * Begins with another transcript.
   *
   * @param steps after so many, all searches together are broken off
   */
  void clear(long steps) {
    size = 0;
    this.steps = steps;
  }

  /** Whether a search was broken off, so that what it did not find may be there all the same. */
  boolean isBrokenOff() {
    return steps <= 0;
  }

  /** Adds courses that can serve a set of the rules; the smallest come first. */
  void add(long rules, int units, int count) {
    mask[size] = rules;
    this.units[size] = units;
    left[size++] = count;
  }

  /** How many of the courses added at a place serve a rule, in the assignment found last. */
  int taken(int place, int rule) {
    return bestTaken[rule][place];
  }

  /** The units of some assignment that meets a set of rules, or {@link #NEVER}. */
  int any(long set) {
    return search(set, NEVER - 1, NEVER);
  }

  /** The least units that meet a set of rules, of which an assignment is known. */
  int least(long set, int known) {
    return search(set, 0, known + 1);
  }

  private int search(long set, int goal, int below) {
    this.goal = goal;
    content = goal > 0;
    best = below;
    dead.clear();
    for (int[] of : taken) {
      Arrays.fill(of, 0, size, 0);
    }
    serve(set, 0);
    return best;
  }

  private void serve(long open, int used) {
    steps -= SERVICE;
    if (steps <= 0) {
      return;
    }
    if (open == 0) {
      if (used < best) {
        best = used;
        for (int r = 0; r < taken.length; r++) {
          System.arraycopy(taken[r], 0, bestTaken[r], 0, size);
        }
      }
      return;
    }
    if (content && (open & (open - 1)) == 0) {
      last(open, used);
      return;
    }
    int r = tightest(open, used);
    if (r < 0) {
      return;
    }
    int number = Long.bitCount(open);
    LongBuffer state = null;
    if (content && number >= MANY && number < need.length) {
      state = state(open);
      if (dead.contains(state)) {
        return;
      }
    }
    int[] by = candidates[need.length - number];
    int many = sort(open, r, by);
    choose(by, 0, many, r, need[r], NEVER, open, used, spare);
    if (state != null && best > goal && steps > 0 && dead.size() < MEMORY) {
      dead.add(state);
    }
  }

  /** Serves the last rule with whatever there is. */
  private void last(long open, int used) {
    int r = Long.numberOfTrailingZeros(open);
    int lacking = need[r];
    int more = used;
    for (int i = 0; i < size; i++) {
      int amount = byCourses[r] ? 1 : units[i];
      if (lacking > 0 && amount > 0 && (mask[i] & open) != 0) {
        taken[r][i] = Math.min(left[i], Math.ceilDiv(lacking, amount));
        lacking -= taken[r][i] * amount;
        more += taken[r][i] * units[i];
      }
    }
    if (lacking <= 0) {
      serve(0, more);
    }
    Arrays.fill(taken[r], 0, size, 0);
  }

  private LongBuffer state(long open) {
    long[] key = new long[size + 1];
    key[size] = open;
    for (int i = 0; i < size; i++) {
      key[i] = (mask[i] & open) == 0 ? 0 : left[i];
    }
    return LongBuffer.wrap(key);
  }

  /** The rule that fewest courses can serve, or a negative number if not all can be met. */
  private int tightest(long open, int used) {
    int tightest = -1;
    int fewest = NEVER;
    int needed = 0;
    for (long rest = open; rest != 0; rest &= rest - 1) {
      int r = Long.numberOfTrailingZeros(rest);
      int courses = byCourses[r] ? leastOfCourses(r) : leastOfUnits(r);
      if (courses < 0) {
        return -1;
      }
      needed += least[r];
      if (courses < fewest) {
        fewest = courses;
        tightest = r;
      }
    }
    spare = NEVER;
    if (used + needed >= best) {
      return -1;
    }
    return Long.bitCount(open) <= MOST && isTooMuch(open, tightest) ? -1 : tightest;
  }

  /** Whether all that is left for some of the rules is less than the least that they use. */
  private boolean isTooMuch(long open, int tightest) {
    int whole = (1 << Long.bitCount(open)) - 1;
    Arrays.fill(inside, 0, whole + 1, 0);
    for (int i = 0; i < size; i++) {
      inside[(int) Long.compress(mask[i], open)] += left[i] * units[i];
    }
    long rest = open;
    for (int bit = 1; bit <= whole; bit <<= 1) {
      for (int set = bit; set <= whole; set = (set + 1) | bit) {
        inside[set] += inside[set ^ bit];
      }
      int r = Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
      for (int set = 0; set < bit; set++) {
        needs[bit | set] = needs[set] + least[r];
      }
    }
    int needed = (int) Long.compress(1L << tightest, open);
    int over = NEVER;
    for (int set = 1; set <= whole; set++) {
      int more = inside[whole] - inside[whole ^ set] - needs[set];
      if (more < 0) {
        return true;
      }
      over = (set & needed) != 0 ? Math.min(over, more) : over;
    }
    spare = over + least[tightest];
    return false;
  }

  /**
   * Finds the least units of courses that meet a rule.
   *
   * @return how many courses could serve it, or a negative number if they are not enough
   */
  private int leastOfUnits(int r) {
    int courses = 0;
    int could = 0;
    // Bit n: some of what is left sum up to n. Above 127 nothing is remembered.
    long low = 1;
    long high = 0;
    boolean small = need[r] < 64;
    for (int i = 0; i < size; i++) {
      int serving = (mask[i] >> r & 1) == 0 ? 0 : left[i];
      int u = units[i];
      courses += serving;
      could += serving * u;
      small &= u < 64 || serving == 0;
      for (int n = u < 64 && u > 0 ? serving : 0; n > 0; n--) {
        high |= high << u | low >>> (64 - u);
        low |= low << u;
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

  private int leastOfCourses(int r) {
    int courses = 0;
    int sum = 0;
    for (int i = 0; i < size; i++) {
      int serving = (mask[i] >> r & 1) == 0 ? 0 : left[i];
      sum += Math.min(serving, Math.max(0, need[r] - courses)) * units[i];
      courses += serving;
    }
    least[r] = sum;
    return courses < need[r] ? -1 : courses;
  }

  /** What can serve a rule: what fewest want first, and the largest of these. */
  private int sort(long open, int r, int[] by) {
    int number = 0;
    for (int i = 0; i < size; i++) {
      if (left[i] > 0 && (mask[i] >> r & 1) == 1) {
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

  /**
   * @param over what is superfluous must be less: the smallest amount taken
   * @param spare and not more units may be taken of what others want too
   */
  private void choose(
      int[] by, int at, int number, int r, int lacking, int over, long open, int used, int spare) {
    if (lacking <= 0) {
      if (-lacking < over) {
        serve(open & ~(1L << r), used);
      }
      return;
    }
    int rest = 0;
    for (int n = at; n < number; n++) {
      rest += byCourses[r] ? left[by[n]] : left[by[n]] * units[by[n]];
    }
    if (rest < lacking) {
      return;
    }
    int i = by[at];
    int amount = byCourses[r] ? 1 : units[i];
    int most = amount == 0 ? 0 : Math.min(left[i], Math.ceilDiv(lacking, amount));
    // What nobody else wants is taken in any case, if it need not be saved.
    boolean only = content && (mask[i] & open) == 1L << r;
    steps--;
    for (int take = most; take >= (only ? most : 0) && best > goal && steps > 0; take--) {
      if (take * units[i] > spare && !only) {
        continue;
      }
      left[i] -= take;
      taken[r][i] = take;
      choose(
          by,
          at + 1,
          number,
          r,
          lacking - take * amount,
          take > 0 && !only ? Math.min(over, amount) : over,
          open,
          used + take * units[i],
          only ? spare : spare - take * units[i]);
      left[i] += take;
      taken[r][i] = 0;
    }
  }
}
