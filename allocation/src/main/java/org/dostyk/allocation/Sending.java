package org.dostyk.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dostyk.allocation.mechanism.Nominations;
import org.jspecify.annotations.Nullable;

/** Whom each home would send first, and how many it may send. */
final class Sending {
  private Sending() {}

  /** How many an institution may send in this round, or null for any number. */
  static @Nullable Long mostSent(Structure structure, String institution) {
    Line.Institution line = structure.institutions.get(institution);
    return line == null ? null : line.mostSent();
  }

  /** The limits of homes that have one, or null if none has. */
  static @Nullable Nominations nominations(Round round) {
    Names homes = round.homes();
    int[] numberOf = new int[homes.size()];
    List<Integer> limits = new ArrayList<>();
    Arrays.fill(numberOf, Applicants.NO_HOME);
    for (int h = 0; h < homes.size(); h++) {
      Long most = mostSent(round.structure(), homes.name(h));
      if (most != null) {
        numberOf[h] = limits.size();
        limits.add((int) Math.min(Integer.MAX_VALUE, most));
      }
    }
    if (limits.isEmpty()) {
      return null;
    }
    int[] home = new int[round.applicants()];
    for (int a = 0; a < home.length; a++) {
      int h = round.home(a);
      home[a] = h < 0 ? Applicants.NO_HOME : numberOf[h];
    }
    return new Nominations(
        home,
        orders(round, home, limits.size()),
        limits.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Of each home its applicants by the home's order, and where that is equal, by lot. */
  static int[][] orders(Round round, int[] home, int homes) {
    List<List<Integer>> orders = new ArrayList<>();
    for (int h = 0; h < homes; h++) {
      orders.add(new ArrayList<>());
    }
    for (int a = 0; a < home.length; a++) {
      if (home[a] >= 0) {
        orders.get(home[a]).add(a);
      }
    }
    int[][] sorted = new int[homes][];
    for (int h = 0; h < homes; h++) {
      sorted[h] =
          orders.get(h).stream()
              .sorted(Comparator.comparingLong(round::order))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return sorted;
  }
}
