package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;

/**
 * Rules that compete with one another for courses, directly or over others, and what is known of
 * them in one transcript.
 */
final class Circle {
  private final long rules;
  private final CircleSearch search;
  private final int[] kinds;

  /** Of each of these kinds, what a course of it has. */
  private final int[] unitsOfKind;

  /** Kinds that these rules do not tell apart share a place. */
  private final int[] place;

  private final long[] group;
  private final int[] units;
  private final long[] parts;
  private final int[] sums;

  /** Where the courses of each place stand. */
  private final Tally.Places courses;

  /** By place, where the search has its courses, if there are any. */
  private final int[] pool;

  /** Sets of rules that were asked about, the units of an assignment, and the least if known. */
  private long[] asked = new long[16];

  private int[] some = new int[16];
  private int[] least = new int[16];
  private int number;
  private boolean begun;
  private int used;
  private final long steps;

  /**
   * @param steps after so many, the search in a transcript is broken off
   */
  Circle(AuditRules all, Kinds of, Block block, long rules, long steps) {
    this.steps = steps;
    this.rules = rules;
    int size = Long.bitCount(rules);
    boolean[] byCourses = new boolean[size];
    int[] need = new int[size];
    Bounds[] bounds = new Bounds[size];
    long parts = 0;
    int n = 0;
    for (long left = rules; left != 0; left &= left - 1) {
      Rule rule = all.rules().get(Long.numberOfTrailingZeros(left));
      byCourses[n] = rule.byCourses();
      bounds[n] = rule.bounds();
      parts |= rule.bounds().bits();
      need[n++] = of.need(rule);
    }
    kinds = of.serving(rules);
    unitsOfKind = Arrays.stream(kinds).map(of::units).toArray();
    List<Kinds.Kind> here = new ArrayList<>();
    for (int k : kinds) {
      long those = Long.compress(of.rules(k), rules);
      here.add(new Kinds.Kind(those, of.units(k), of.parts(k) & parts));
    }
    List<Kinds.Kind> sorted =
        here.stream().distinct().sorted(Comparator.comparingInt(Kinds.Kind::units)).toList();
    place = here.stream().mapToInt(sorted::indexOf).toArray();
    group = sorted.stream().mapToLong(Kinds.Kind::rules).toArray();
    units = sorted.stream().mapToInt(Kinds.Kind::units).toArray();
    this.parts = sorted.stream().mapToLong(Kinds.Kind::parts).toArray();
    sums = new int[group.length];
    pool = new int[group.length];
    int[] which = new int[of.size()];
    Arrays.fill(which, -1);
    for (int i = 0; i < kinds.length; i++) {
      which[kinds[i]] = place[i];
    }
    courses = block.places(which);
    search = new CircleSearch(byCourses, need, bounds, group.length);
  }

  long rules() {
    return rules;
  }

  /** Another transcript. */
  void forget() {
    begun = false;
    number = 0;
    used = -1;
  }

  private void begin(Block block, int lane) {
    begun = true;
    search.clear(steps);
    Arrays.fill(sums, 0);
    block.add(courses, sums, lane);
    int pools = 0;
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        search.add(group[i], units[i], sums[i], parts[i]);
        pool[i] = pools++;
      }
    }
  }

  /** Whether more could be met than was found. */
  boolean isBrokenOff() {
    return begun && search.isBrokenOff();
  }

  /** What the quick assignment of a block used here; for those who asked what some use. */
  int used(Block block, int lane) {
    if (used < 0) {
      used = 0;
      for (int i = 0; i < sums.length; i++) {
        used += sums[i] * units[i];
      }
      int[][] left = block.counts();
      for (int i = 0; i < kinds.length; i++) {
        used -= left[kinds[i]][lane] * unitsOfKind[i];
      }
    }
    return used;
  }

  /** The units of some assignment with which the rules of a set are met, or never. */
  int some(long set, Block block, int lane) {
    if (!begun) {
      begin(block, lane);
    }
    int i = ask(Long.compress(set, rules));
    return some[i];
  }

  /** The least units of such an assignment, of which there is one. */
  int least(long set, Block block, int lane) {
    if (!begun) {
      begin(block, lane);
    }
    int i = ask(Long.compress(set, rules));
    if (least[i] < 0) {
      least[i] = search.least(asked[i], some[i]);
      some[i] = least[i];
    }
    return least[i];
  }

  private int ask(long set) {
    int some = -1;
    for (int i = 0; i < number; i++) {
      if (asked[i] == set) {
        return i;
      }
      // Rules that cannot be met together cannot with others, and what can, can without some.
      boolean never = this.some[i] == CircleSearch.NEVER;
      if (never ? (asked[i] & ~set) == 0 : (set & ~asked[i]) == 0) {
        some = this.some[i];
      }
    }
    if (some < 0) {
      some = search.any(set);
      if (some == CircleSearch.NEVER && !search.isBrokenOff()) {
        note(search.never(), some);
      }
    }
    return note(set, some);
  }

  private int note(long set, int units) {
    if (number == asked.length) {
      asked = Arrays.copyOf(asked, 2 * number);
      some = Arrays.copyOf(some, 2 * number);
      least = Arrays.copyOf(least, 2 * number);
    }
    asked[number] = set;
    some[number] = units;
    least[number] = -1;
    return number++;
  }

  /** Takes a course of a kind out of the assignment found last: the rule it serves, or -1. */
  int serves(int kind, int[][] given) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == kind) {
        int r = 0;
        for (long left = rules; left != 0; left &= left - 1) {
          int rule = Long.numberOfTrailingZeros(left);
          if (given[rule].length == 0) {
            given[rule] = new int[sums.length];
          }
          if (search.taken(pool[place[i]], r++) > given[rule][place[i]]) {
            given[rule][place[i]]++;
            return rule;
          }
        }
      }
    }
    return -1;
  }
}
