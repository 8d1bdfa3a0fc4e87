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

  /** By rule, which courses can serve it, and how many such numbers there are. */
  private final int[][] serving;

  private final int[] servings;
  private final int[][] taken;
  private final int[][] bestTaken;
  private final int[][] candidates;
  private final int[] leasts = new int[MOST];
  private final Scarcity scarcity = new Scarcity(MOST);
  private final Set<LongBuffer> dead = new HashSet<>();
  private int size;
  private int best;
  private int goal;

  /** Whether any assignment will do, so that nothing need be saved. */
  private boolean content;

  /** What may be used for the rule that {@link #tightest} named. */
  private int spare;

  /** The rules that are asked about, and those of them that are proven not to be met together. */
  private long asked;

  private long proven;

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
    serving = new int[need.length][kinds];
    servings = new int[need.length];
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
    Arrays.fill(servings, 0);
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
    left[size] = count;
    for (long rest = rules; rest != 0; rest &= rest - 1) {
      int r = Long.numberOfTrailingZeros(rest);
      serving[r][servings[r]++] = size;
    }
    size++;
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

  /** If the last set cannot be met: a part of it that cannot. */
  long never() {
    return proven != 0 ? proven : asked;
  }

  private int search(long set, int goal, int below) {
    this.goal = goal;
    content = goal > 0;
    best = below;
    asked = set;
    proven = 0;
    if (!dead.isEmpty()) {
      dead.clear();
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
    for (int n = 0; n < servings[r] && lacking > 0; n++) {
      int i = serving[r][n];
      int amount = byCourses[r] ? 1 : units[i];
      if (amount > 0) {
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
    return Long.bitCount(open) <= MOST && isTooMuch(open, tightest, needed) ? -1 : tightest;
  }

  /** Whether all that is left for some of the rules is less than the least that they use. */
  private boolean isTooMuch(long open, int tightest, int needed) {
    int number = Long.bitCount(open);
    scarcity.begin(number);
    for (int i = 0; i < size; i++) {
      if (left[i] > 0 && (mask[i] & open) != 0) {
        scarcity.add((int) Long.compress(mask[i], open), left[i] * units[i]);
      }
    }
    int n = 0;
    for (long rest = open; rest != 0; rest &= rest - 1) {
      leasts[n++] = least[Long.numberOfTrailingZeros(rest)];
    }
    if (!scarcity.isSmall()) {
      return false;
    }
    if (scarcity.isThere(leasts, needed)) {
      if (open == asked) {
        proven = Long.expand(scarcity.which(), open);
      }
      return true;
    }
    int place = Long.bitCount(open & ((1L << tightest) - 1));
    spare = scarcity.spare(place) + least[tightest];
    return false;
  }

  /**
   * Finds the least units of courses that meet a rule.
   *
   * @return how many courses could serve it, or a negative number if they are not enough
   */
  private int leastOfUnits(int r) {
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

  private int leastOfCourses(int r) {
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
  private int sort(long open, int r, int[] by) {
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
