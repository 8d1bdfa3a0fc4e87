package org.dostyk.pathway.model;

import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Stay;

/**
 * The ways to divide terms among the stays of a route.
 *
 * @param spent of each stay, the variable that says how many terms are spent in it
 * @param low of each variable, the least it may be
 * @param high the most
 * @param needs of each stay, what must be taken at its institution, in units of workload
 */
record Division(List<Stay> route, int[] spent, long[] low, long[] high, long[] needs) {

  /** The lightest that the heaviest term can be, over all ways; empty where there is none. */
  Optional<Long> lightest(int terms) {
    long least = lightest(0, terms, new int[spent.length]);
    return least == Long.MAX_VALUE ? Optional.empty() : Optional.of(least);
  }

  private long lightest(int stay, int left, int[] divided) {
    if (stay == divided.length) {
      return left == 0 ? heaviest(divided) : Long.MAX_VALUE;
    }
    long least = Long.MAX_VALUE;
    for (long n = low[spent[stay]]; n <= Math.min(left, high[spent[stay]]); n++) {
      divided[stay] = (int) n;
      least = Math.min(least, lightest(stay + 1, left - (int) n, divided));
    }
    return least;
  }

  private long heaviest(int[] divided) {
    long heaviest = 0;
    for (int j = 0; j < divided.length; j++) {
      int terms = 0;
      for (int k = 0; k < divided.length; k++) {
        boolean there = route.get(k).institution().equals(route.get(j).institution());
        terms += there ? divided[k] : 0;
      }
      if (terms > 0) {
        heaviest = Math.max(heaviest, -Math.floorDiv(-needs[j], terms));
      }
    }
    return heaviest;
  }
}
