package org.dostyk.pathway.audit;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Of the rules that have bounds, what was chosen for them. */
  private final @Nullable Selected[] selected;

  private final long[] parts;
  private final int[] need;
  private final Stock stock;
  private final long[] mask;
  private final int[] units;
  private final int[] left;
  private final int[] least;

  private final int[][] serving;
  private final int[] servings;
  private final int[][] taken;
  private final int[][] bestTaken;
  private final int[][] candidates;
  private final int[] leasts = new int[MOST];
  private final Scarcity scarcity = new Scarcity(MOST);
  private final Set<LongBuffer> dead = new HashSet<>();
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
   * @param bounds of each rule
   * @param kinds the most kinds there can be
   */
  CircleSearch(boolean[] byCourses, int[] need, Bounds[] bounds, int kinds) {
    this.byCourses = byCourses;
    this.need = need;
    stock = new Stock(byCourses, need, kinds);
    mask = stock.mask;
    parts = stock.parts;
    units = stock.units;
    left = stock.left;
    least = stock.least;
    serving = stock.serving;
    servings = stock.servings;
    selected = new Selected[need.length];
    for (int r = 0; r < need.length; r++) {
      selected[r] = bounds[r].isNone() ? null : new Selected(bounds[r]);
    }
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
    stock.clear();
    this.steps = steps;
  }

  /** Whether a search was broken off, so that what it did not find may be there all the same. */
  boolean isBrokenOff() {
    return steps <= 0;
  }

  /** Adds courses that can serve a set of the rules; the smallest come first. */
  void add(long rules, int units, int count, long parts) {
    stock.add(rules, units, count, parts);
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
          System.arraycopy(taken[r], 0, bestTaken[r], 0, stock.size());
        }
      }
      return;
    }
    if (content && (open & (open - 1)) == 0 && isLastSimple(open)) {
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
    int many = stock.sort(open, r, by);
    Selected mine = selected[r];
    if (mine == null) {
      choose(by, 0, many, r, need[r], NEVER, open, used, spare);
    } else {
      mine.clear();
      select(mine, by, 0, many, r, open, used);
    }
    if (state != null && best > goal && steps > 0 && dead.size() < MEMORY) {
      dead.add(state);
    }
  }

  private boolean isLastSimple(long open) {
    return selected[Long.numberOfTrailingZeros(open)] == null;
  }

  /**
   * Chooses for a rule with bounds, in every way that keeps them. With more than it asks for none
   * is better: whatever maximum holds with all holds with fewer.
   */
  private void select(Selected mine, int[] by, int at, int number, int r, long open, int used) {
    if (mine.isEnough()) {
      serve(open & ~(1L << r), used);
      return;
    }
    steps--;
    if (at == number) {
      return;
    }
    int i = by[at];
    int most = mine.room(parts[i], units[i], left[i]);
    for (int take = most; take >= 0 && best > goal && steps > 0; take--) {
      left[i] -= take;
      taken[r][i] = take;
      mine.add(parts[i], units[i], take);
      select(mine, by, at + 1, number, r, open, used + take * units[i]);
      mine.add(parts[i], units[i], -take);
      left[i] += take;
      taken[r][i] = 0;
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
    Arrays.fill(taken[r], 0, stock.size(), 0);
  }

  private LongBuffer state(long open) {
    long[] key = new long[stock.size() + 1];
    key[stock.size()] = open;
    for (int i = 0; i < stock.size(); i++) {
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
      int courses = byCourses[r] ? stock.leastOfCourses(r) : stock.leastOfUnits(r);
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
    for (int i = 0; i < stock.size(); i++) {
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
