package org.dostyk.allocation.mechanism;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a matching is stable, by the definition: every better wish of everybody is tried. */
final class Stability {
  private Stability() {}

  static boolean isStable(Market market, short[] matching) {
    Demand demand = market.demand();
    Set<Textbook.Offer> held = new HashSet<>();
    for (int a = 0; a < matching.length; a++) {
      if (matching[a] < demand.wishesOf(a)) {
        long wish = demand.wish(a, matching[a]);
        if (!Wish.isEligible(wish)) {
          return false;
        }
        held.add(Textbook.offer(wish, a));
      }
    }
    if (chosen(market, held).size() != held.size() || !keepsLimits(market, matching)) {
      return false;
    }
    for (int a = 0; a < matching.length; a++) {
      if (maySend(market, matching, a)) {
        for (int rank = 0; rank < matching[a]; rank++) {
          long wish = demand.wish(a, rank);
          var offer = Textbook.offer(wish, a);
          Set<Textbook.Offer> more = new HashSet<>(held);
          more.add(offer);
          if (Wish.isEligible(wish) && holds(chosen(market, more), a, Wish.place(wish))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static List<Textbook.Offer> chosen(Market market, Set<Textbook.Offer> offers) {
    return Textbook.choose(market.tree(), new ArrayList<>(offers));
  }

  private static boolean holds(List<Textbook.Offer> chosen, int applicant, int place) {
    return chosen.stream().anyMatch(o -> o.applicant() == applicant && o.place() == place);
  }

  private static boolean keepsLimits(Market market, short[] matching) {
    for (int h = 0; h < market.sendersLimit().length; h++) {
      int sent = 0;
      for (int a : market.sendersOrder()[h]) {
        sent += matching[a] < market.demand().wishesOf(a) ? 1 : 0;
      }
      if (sent > market.sendersLimit()[h]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the home of somebody would let them go, perhaps in the stead of a later one. */
  private static boolean maySend(Market market, short[] matching, int applicant) {
    for (int h = 0; h < market.sendersLimit().length; h++) {
      int before = 0;
      for (int a : market.sendersOrder()[h]) {
        if (a == applicant) {
          return before < market.sendersLimit()[h];
        }
        before += matching[a] < market.demand().wishesOf(a) ? 1 : 0;
      }
    }
    return true;
  }

  /** Every way to give everybody one wish or none. */
  static List<short[]> allMatchings(Demand demand) {
    List<short[]> all = new ArrayList<>();
    add(demand, new short[demand.applicants()], 0, all);
    return all;
  }

  private static void add(Demand demand, short[] matching, int applicant, List<short[]> all) {
    if (applicant == matching.length) {
      all.add(matching.clone());
      return;
    }
    for (short rank = 0; rank <= demand.wishesOf(applicant); rank++) {
      matching[applicant] = rank;
      add(demand, matching, applicant + 1, all);
    }
  }
}
