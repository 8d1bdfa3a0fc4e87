package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a forest of sets of places, or says which of them cross: share a place while neither holds
 * all of the other.
 */
final class Laminar {
  private final List<Membership.Set> sets;
  private final int[] up;

  /** Of each place the innermost set so far, or -1. */
  private final int[] innermost;

  private Laminar(int places, List<Membership.Set> sets) {
    this.sets = sets;
    up = new int[sets.size()];
    innermost = new int[places];
    Arrays.fill(innermost, -1);
  }

  /**
   * A forest: of each set the one right above it, of each place the innermost one that holds it; -1
   * for none. The sets stand outermost first.
   */
  record Forest(List<Membership.Set> sets, int[] up, int[] innermost) {}

  static Forest of(List<Line.Place> places, List<Membership.Set> unsorted, Objections objections) {
    var sets = new ArrayList<>(unsorted);
    sets.sort(Comparator.comparingInt((Membership.Set s) -> s.places().cardinality()).reversed());
    var laminar = new Laminar(places.size(), sets);
    for (int s = 0; s < sets.size(); s++) {
      laminar.put(s, places, objections);
    }
    return new Forest(sets, laminar.up, laminar.innermost);
  }

  /** All earlier sets are as large or larger, so they hold this one, keep off it, or cross it. */
  private void put(int s, List<Line.Place> lines, Objections objections) {
    BitSet mine = sets.get(s).places();
    int a = mine.nextSetBit(0);
    up[s] = a < 0 ? -1 : innermost[a];
    for (int b = a; b >= 0; b = mine.nextSetBit(b + 1)) {
      if (innermost[b] != up[s]) {
        int crossed = holdsOnly(up[s], b) >= 0 ? holdsOnly(up[s], b) : holdsOnly(innermost[b], a);
        object(sets.get(s), sets.get(crossed), lines, objections);
        up[s] = -1;
        return;
      }
    }
    for (int p = a; p >= 0; p = mine.nextSetBit(p + 1)) {
      innermost[p] = s;
    }
  }

  /** The innermost of this set and those above it that does not hold the place, or -1. */
  private int holdsOnly(int set, int place) {
    for (int t = set; t >= 0; t = up[t]) {
      if (!sets.get(t).places().get(place)) {
        return t;
      }
    }
    return -1;
  }

  private void object(
      Membership.Set one, Membership.Set other, List<Line.Place> lines, Objections objections) {
    BitSet both = and(one.places(), other.places());
    objections.add(
        "crossing_quotas",
        Math.max(one.row(), other.row()),
        "%s (line %d) and %s (line %d) cross: both hold %s, only the first %s, only the second %s."
            + " One must hold all of the other, or nothing of it",
        one.name(),
        one.row(),
        other.name(),
        other.row(),
        name(lines, both),
        name(lines, without(one.places(), both)),
        name(lines, without(other.places(), both)));
  }

  private static BitSet and(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  private static BitSet without(BitSet one, BitSet other) {
    BitSet rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }

  private static String name(List<Line.Place> lines, BitSet some) {
    return "\"" + lines.get(some.nextSetBit(0)).id() + "\"";
  }
}
