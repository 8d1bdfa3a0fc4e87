package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import org.dostyk.pathway.audit.AuditRules.Rule;

/**
 * Proofs that some rules cannot be met together: all that could serve any of them is less than the
 * least that they use (Gale, <i>A theorem on flows in networks</i>, 1957). Rules that share no
 * course need not be looked at together, and a rule that everything can serve is looked at with
 * all.
 */
final class Rivalry {
  /** Of how many rules all sets are looked at; larger circles are left to the search. */
  private static final int MOST = 8;

  /** Of how many rules there is a bit of an int for each set. */
  private static final int FEW = 5;

  /** Above this it does not matter to which sum courses add up. */
  private static final int FINE = 10_000;

  /**
   * Rules that compete with one another, directly or over others.
   *
   * @param rules their bits
   * @param kinds what can serve them
   * @param group for each of these kinds the set of these rules that it serves
   * @param inside for each set of these rules, in each lane, what serves nobody else
   * @param needs for each set the least that it uses
   * @param within for each set, where there are few, a bit for each set within it
   * @param tooMuch then, in each lane, a bit for each set that needs more than there is
   */
  private record Sets(
      long rules,
      int[] kinds,
      int[] group,
      int[][] inside,
      int[] needs,
      int[] within,
      int[] tooMuch) {

    /** Whether no set of rules that has something in common with another is too much. */
    private boolean isPossible(int set, int touching, int lane) {
      if (within.length > 0) {
        int untouched = within[inside.length - 1 & ~touching];
        return (tooMuch[lane] & within[set] & ~untouched) == 0;
      }
      for (int part = set; part > 0; part = (part - 1) & set) {
        if ((part & touching) != 0 && isTooMuch(part, lane)) {
          return false;
        }
      }
      return true;
    }

    private boolean isTooMuch(int set, int lane) {
      int whole = inside.length - 1;
      return inside[whole][lane] - inside[whole ^ set][lane] < needs[set];
    }

    private void mark(int lanes) {
      int whole = inside.length - 1;
      Arrays.fill(tooMuch, 0, within.length == 0 ? 0 : lanes, 0);
      for (int set = 1; set < within.length; set++) {
        Columns.tooMuch(tooMuch, set, inside[whole], inside[whole ^ set], needs[set], lanes);
      }
    }
  }

  private final Kinds kinds;
  private final int[] least;
  private final int[] all;
  private final int[] units;
  private final int[] total;
  private final Sets[] circles;

  /** By rule, what it is in, or null. */
  private final Sets[] of;

  Rivalry(AuditRules rules, Kinds kinds, int lanes) {
    this.kinds = kinds;
    int size = rules.rules().size();
    least = new int[size];
    of = new Sets[size];
    all = kinds.serving(kinds.rivals());
    units = Arrays.stream(all).map(kinds::units).toArray();
    total = new int[lanes];
    for (int r = 0; r < size; r++) {
      least[r] = least(rules.rules().get(r), kinds.serving(1L << r));
    }
    var circles = new ArrayList<Sets>();
    long among = kinds.rivals() & ~kinds.anything();
    for (long left = among; left != 0; ) {
      long one = kinds.around(Long.lowestOneBit(left), among);
      left &= ~one;
      if (Long.bitCount(one) > 1 && Long.bitCount(one) <= MOST) {
        circles.add(sets(one, lanes));
      }
    }
    this.circles = circles.toArray(Sets[]::new);
  }

  private Sets sets(long rules, int lanes) {
    int number = 1 << Long.bitCount(rules);
    int[] needs = new int[number];
    int[] served = kinds.serving(rules);
    int[] group = new int[served.length];
    for (int i = 0; i < group.length; i++) {
      group[i] = (int) Long.compress(kinds.rules(served[i]), rules);
    }
    int[] within = within(Long.bitCount(rules) > FEW ? 0 : number);
    var sets =
        new Sets(rules, served, group, new int[number][lanes], needs, within, new int[lanes]);
    for (long left = rules; left != 0; left &= left - 1) {
      int r = Long.numberOfTrailingZeros(left);
      int bit = (int) Long.compress(1L << r, rules);
      for (int set = bit; set < number; set = (set + 1) | bit) {
        needs[set] += least[r];
      }
      of[r] = sets;
    }
    return sets;
  }

  private static int[] within(int sets) {
    int[] within = new int[sets];
    for (int set = 0; set < sets; set++) {
      for (int part = set; part > 0; part = (part - 1) & set) {
        within[set] |= 1 << part;
      }
    }
    return within;
  }

  /** The least that meets a rule uses: whole courses, of the sizes that there are. */
  private int least(Rule rule, int[] serving) {
    int need = kinds.need(rule);
    if (rule.byCourses()) {
      long smallest = Arrays.stream(serving).map(kinds::units).min().orElse(0);
      return (int) Math.min(need * smallest, AuditRules.MOST_UNITS + 1);
    }
    int largest = Arrays.stream(serving).map(kinds::units).max().orElse(0);
    if (need + largest > FINE) {
      return need;
    }
    boolean[] sums = new boolean[need + largest + 1];
    sums[0] = true;
    for (int sum = 0; sum < need; sum++) {
      for (int k : serving) {
        sums[sum + kinds.units(k)] |= sums[sum];
      }
    }
    int least = need;
    while (least < sums.length - 1 && !sums[least]) {
      least++;
    }
    return least;
  }

  /** Looks at a block of transcripts. */
  void look(int[][] counts, int lanes) {
    Arrays.fill(total, 0, lanes, 0);
    Columns.addTimes(total, counts, all, units, lanes);
    for (Sets one : circles) {
      int[][] inside = one.inside;
      for (int[] column : inside) {
        Arrays.fill(column, 0, lanes, 0);
      }
      for (int i = 0; i < one.kinds.length; i++) {
        int k = one.kinds[i];
        Columns.addTimes(inside[one.group[i]], counts[k], kinds.units(k), lanes);
      }
      for (int bit = 1; bit < inside.length; bit <<= 1) {
        for (int set = bit; set < inside.length; set = (set + 1) | bit) {
          Columns.add(inside[set], inside[set ^ bit], lanes);
        }
      }
      one.mark(lanes);
    }
  }

  /** The units of all courses that rules compete for. */
  int total(int lane) {
    return total[lane];
  }

  /**
   * Of some rules those that are not proven out of reach, the first rules first.
   *
   * @param first what is looked at before the others
   */
  long notExcluded(long first, long among, int lane) {
    long rivals = kinds.rivals();
    if (isPossible(among & rivals, lane)) {
      return among;
    }
    long chosen = add(0, first & rivals, lane);
    return add(chosen, among & rivals & ~first, lane) | (among & ~rivals);
  }

  private long add(long before, long rules, int lane) {
    long chosen = before;
    for (long left = rules; left != 0; left &= left - 1) {
      long bit = Long.lowestOneBit(left);
      Sets sets = of[Long.numberOfTrailingZeros(left)];
      boolean fits = isEnoughForAll(chosen | bit, lane);
      if (fits && (sets == null || isPossible(chosen | bit, bit, sets, lane))) {
        chosen |= bit;
      }
    }
    return chosen;
  }

  private boolean isPossible(long set, int lane) {
    boolean possible = isEnoughForAll(set, lane);
    for (int i = 0; possible && i < circles.length; i++) {
      possible = isPossible(set, circles[i].rules, circles[i], lane);
    }
    return possible;
  }

  private boolean isEnoughForAll(long set, int lane) {
    int need = 0;
    for (long left = (set & kinds.anything()) == 0 ? 0 : set; left != 0; left &= left - 1) {
      need += least[Long.numberOfTrailingZeros(left)];
    }
    return need <= total[lane];
  }

  /** Looks at all parts of a set that have something in common with another. */
  private static boolean isPossible(long set, long touching, Sets sets, int lane) {
    int local = (int) Long.compress(set, sets.rules);
    return sets.isPossible(local, (int) Long.compress(touching, sets.rules), lane);
  }
}
