package org.dostyk.allocation.mechanism;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deferred acceptance as a textbook tells it: round by round, every node choosing from a list. */
final class Textbook {
  /** A proposal; {@code reserved} at first for all of the group, then for holders of such seats. */
  record Offer(int applicant, int place, long key, boolean reserved) {}

  private static final Comparator<Offer> BEST_FIRST =
      Comparator.comparing(Offer::reserved).thenComparingLong(Offer::key).reversed();

  private Textbook() {}

  static Offer offer(long wish, int applicant) {
    return new Offer(
        applicant, Wish.place(wish), Wish.key(wish, applicant), Wish.inReserveGroup(wish));
  }

  static short[] match(Market market) {
    Demand demand = market.demand();
    short[] at = new short[demand.applicants()];
    int[] entered = new int[market.sendersLimit().length];
    while (true) {
      List<Offer> offers = offers(market, at, entered);
      var kept = new boolean[demand.applicants()];
      for (Offer offer : choose(market.tree(), offers)) {
        kept[offer.applicant] = true;
      }
      boolean quiet = true;
      for (Offer offer : offers) {
        if (!kept[offer.applicant]) {
          at[offer.applicant]++;
          quiet = false;
        }
      }
      if (quiet) {
        short[] result = at.clone();
        for (int a : waiting(market, entered)) {
          result[a] = (short) demand.wishesOf(a);
        }
        return result;
      }
    }
  }

  /** Each who may propose stands at the next wish that can be granted at all. */
  private static List<Offer> offers(Market market, short[] at, int[] entered) {
    Demand demand = market.demand();
    for (int a = 0; a < at.length; a++) {
      while (at[a] < demand.wishesOf(a) && !Wish.isEligible(demand.wish(a, at[a]))) {
        at[a]++;
      }
    }
    enter(market, at, entered);
    List<Integer> waiting = waiting(market, entered);
    List<Offer> offers = new ArrayList<>();
    for (int a = 0; a < at.length; a++) {
      if (at[a] < demand.wishesOf(a) && !waiting.contains(a)) {
        long wish = demand.wish(a, at[a]);
        offers.add(offer(wish, a));
      }
    }
    return offers;
  }

  private static void enter(Market market, short[] at, int[] entered) {
    for (int h = 0; h < entered.length; h++) {
      int[] order = market.sendersOrder()[h];
      int active = 0;
      entered[h] = 0;
      while (entered[h] < order.length && active < market.sendersLimit()[h]) {
        int a = order[entered[h]++];
        active += at[a] < market.demand().wishesOf(a) ? 1 : 0;
      }
    }
  }

  private static List<Integer> waiting(Market market, int[] entered) {
    List<Integer> waiting = new ArrayList<>();
    for (int h = 0; h < entered.length; h++) {
      int[] order = market.sendersOrder()[h];
      for (int i = entered[h]; i < order.length; i++) {
        waiting.add(order[i]);
      }
    }
    return waiting;
  }

  /** What the whole forest of quotas chooses from these offers. */
  static List<Offer> choose(QuotaTree tree, List<Offer> offers) {
    List<List<Offer>> at = new ArrayList<>();
    for (int v = 0; v < tree.nodes(); v++) {
      at.add(new ArrayList<>());
    }
    for (Offer offer : offers) {
      at.get(offer.place).add(offer);
    }
    List<Offer> chosen = new ArrayList<>();
    for (int v = 0; v < tree.nodes(); v++) {
      List<Offer> all = v < tree.places() ? classed(at.get(v), tree.reserved()[v]) : at.get(v);
      all.sort(BEST_FIRST);
      List<Offer> best = all.subList(0, Math.min(tree.quota()[v], all.size()));
      (tree.parent()[v] < 0 ? chosen : at.get(tree.parent()[v])).addAll(best);
    }
    return chosen;
  }

  private static List<Offer> classed(List<Offer> offers, int seats) {
    offers.sort(Comparator.comparingLong(Offer::key).reversed());
    List<Offer> classed = new ArrayList<>();
    int left = seats;
    for (Offer o : offers) {
      boolean reserved = o.reserved && left > 0;
      left -= reserved ? 1 : 0;
      classed.add(new Offer(o.applicant, o.place, o.key, reserved));
    }
    return classed;
  }
}
