package org.dostyk.allocation;

import java.util.Arrays;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.dostyk.allocation.mechanism.Wish;

/** Who stands last at each place and under each quota once the matching is made. */
final class Standing {
  private static final int NOBODY = -1;

  private final Round round;
  private final QuotaTree tree;
  private final int[] taken;
  private final int[] last;
  private final int[] lastRank;
  private final boolean[] wanted;

  /** Of each place the last holder of a reserved seat if all of them are held, else nobody. */
  private final int[] lastReserved;

  private final int[] lastReservedScore;
  private final short[] granted;

  Standing(Round round, short[] granted) {
    this.round = round;
    this.granted = granted;
    tree = round.tree();
    taken = new int[tree.nodes()];
    last = new int[tree.nodes()];
    lastRank = new int[tree.nodes()];
    wanted = new boolean[tree.nodes()];
    lastReserved = new int[tree.places()];
    lastReservedScore = new int[tree.places()];
    Arrays.fill(last, NOBODY);
    Arrays.fill(lastReserved, NOBODY);
    findLastReserved();
    for (int a = 0; a < granted.length; a++) {
      for (int rank = 0; rank < round.wishes(a); rank++) {
        long wish = round.demand().wish(a, rank);
        wanted[Wish.place(wish)] |= Wish.isEligible(wish);
      }
      if (granted[a] < round.wishes(a)) {
        count(a, granted[a]);
      }
    }
    for (int v = 0; v < tree.nodes(); v++) {
      int up = tree.parent()[v];
      if (up >= 0) {
        wanted[up] |= wanted[v];
      }
    }
  }

  private void count(int a, int rank) {
    for (int v = round.wish(a, rank); v >= 0; v = tree.parent()[v]) {
      taken[v]++;
      if (last[v] == NOBODY || isBehind(a, rank, last[v], lastRank[v])) {
        last[v] = a;
        lastRank[v] = rank;
      }
    }
  }

  private void findLastReserved() {
    var reserves = new ReserveHolders(tree);
    for (int a = 0; a < granted.length; a++) {
      if (granted[a] < round.wishes(a)) {
        long wish = round.demand().wish(a, granted[a]);
        if (Wish.inReserveGroup(wish)) {
          reserves.add(Wish.place(wish), Wish.score(wish), a);
        }
      }
    }
    for (int p = 0; p < tree.places(); p++) {
      lastReserved[p] = reserves.lastIfAllHeld(p);
      lastReservedScore[p] = reserves.scoreOfLast(p);
    }
  }

  /** Whether somebody's wish for a place comes, or would come, before all without such a seat. */
  private boolean isReserved(int a, int rank) {
    long wish = round.demand().wish(a, rank);
    int place = Wish.place(wish);
    if (!Wish.inReserveGroup(wish) || tree.reserved()[place] == 0) {
      return false;
    }
    int other = lastReserved[place];
    int score = Wish.score(wish);
    return other == NOBODY
        || score > lastReservedScore[place]
        || (score == lastReservedScore[place] && a <= other);
  }

  private boolean isBehind(int a, int rankOfA, int b, int rankOfB) {
    boolean reserved = isReserved(a, rankOfA);
    if (reserved != isReserved(b, rankOfB)) {
      return !reserved;
    }
    long one = round.score(a, rankOfA);
    long other = round.score(b, rankOfB);
    return one == other ? a > b : one < other;
  }

  int taken(int node) {
    return taken[node];
  }

  CutOff cutOff(int node) {
    int seats = tree.quota()[node];
    if (!wanted[node]) {
      return new CutOff.Unwanted(seats);
    }
    return taken[node] < seats || taken[node] == 0
        ? new CutOff.Open(taken[node], seats)
        : full(node);
  }

  private CutOff.Full full(int node) {
    return new CutOff.Full(
        tree.quota()[node],
        isReserved(last[node], lastRank[node]),
        round.score(last[node], lastRank[node]),
        last[node]);
  }

  /** The lowest node on the way up that is full of such as come before. */
  Refusal whyRefused(int a, int rank) {
    int place = round.wish(a, rank);
    for (int v = place; v >= 0; v = tree.parent()[v]) {
      if (tree.quota()[v] == 0) {
        return new Refusal.NoSeats(place, v);
      }
      if (taken[v] == tree.quota()[v] && isBehind(a, rank, last[v], lastRank[v])) {
        CutOff.Full full = full(v);
        boolean byLot =
            full.score() == round.score(a, rank) && full.reserved() == isReserved(a, rank);
        return new Refusal.Outranked(place, v, full, round.score(a, rank), byLot);
      }
    }
    throw new IllegalStateException(
        round.applicant(a) + " should have got " + round.node(place) + ": please report this");
  }
}
