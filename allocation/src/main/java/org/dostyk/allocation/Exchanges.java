package org.dostyk.allocation;

import java.util.Arrays;
import org.dostyk.allocation.mechanism.TwoSidedCycles;

/** Brings a round into the form of two-sided cycles: its institutions are its places. */
final class Exchanges {
  private Exchanges() {}

  static TwoSidedCycles.Exchange match(Round round) {
    int[] home = new int[round.applicants()];
    Arrays.setAll(home, a -> round.findPlace(round.homes().name(round.home(a))));
    int[] mostReceived = new int[round.places()];
    int[] mostSent = new int[round.places()];
    for (int p = 0; p < mostSent.length; p++) {
      mostReceived[p] = round.seats(p);
      for (int v = round.tree().parent()[p]; v >= 0; v = round.tree().parent()[v]) {
        mostReceived[p] = Math.min(mostReceived[p], round.seats(v));
      }
      Long most = Sending.mostSent(round.structure(), round.node(p));
      mostSent[p] = most == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, most);
    }
    int[][] orders = Sending.orders(round, home, round.places());
    return TwoSidedCycles.match(round.demand(), orders, mostReceived, mostSent);
  }
}
