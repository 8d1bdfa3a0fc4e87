package org.dostyk.allocation.mechanism;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How things stand between two rounds. The arrays are shared by the workers; each writes only what
 * belongs to its own applicants, places and quotas.
 *
 * <p>All that is ever raised here, a cut-off or the least key of a reserve, only rises, and never
 * above what the final matching has: see {@link DeferredAcceptance}.
 */
final class State {
  final Demand demand;
  final QuotaTree tree;

  /** Of each applicant, the wish that the applicant now stands at, or how many wishes there are. */
  final short[] wish;

  /** Keys at each place, those of {@code p} from {@code base[p]}; some have lost the seat above. */
  long[] held = {};

  final int[] base;
  final int[] size;

  /** Keys from here on are not kept at a place, only counted: that they stay is all but certain. */
  final long[] unlistedFrom;

  final int[] unlisted;

  /** Whether somebody whose key was not kept would have to be refused: all must be listed anew. */
  volatile boolean tooFewListed;

  /** The lowest of them, sorted downwards in front: all up to {@code lowestBound}. */
  final int[] lowest;

  final long[] lowestBound;

  /** Of each node, how many hold a seat under it. */
  final int[] count;

  final int[] settled;

  /** Of each node, the greatest key that was refused there. */
  final long[] cut;

  /** Of each place, the greatest cut-off on its way up. */
  final long[] top;

  /** Of each slot, the greatest key that is certain to be refused: {@link #top} without classes. */
  final long[] bar;

  /** Of each place with a reserve, the least key that may hold one of the reserved seats. */
  final long[] reservedFrom;

  final ReservedSeats[] reserves;
  final @Nullable Contested[] contested;

  State(Demand demand, QuotaTree tree) {
    this.demand = demand;
    this.tree = tree;
    int places = tree.places();
    wish = new short[demand.applicants()];
    base = new int[places + 1];
    unlistedFrom = new long[places];
    unlisted = new int[places];
    size = new int[places];
    lowest = new int[places];
    lowestBound = new long[places];
    settled = new int[places];
    top = new long[places];
    reservedFrom = new long[places];
    reserves = new ReservedSeats[places];
    bar = new long[2 * places];
    count = new int[tree.nodes()];
    cut = new long[tree.nodes()];
    contested = new Contested[tree.nodes()];
    Arrays.fill(cut, Wish.INELIGIBLE);
    Arrays.fill(top, Wish.INELIGIBLE);
    Arrays.fill(bar, Wish.INELIGIBLE);
    Arrays.fill(reservedFrom, -1);
    Arrays.fill(unlistedFrom, Long.MAX_VALUE);
    for (int p = 0; p < places; p++) {
      if (tree.hasReserve(p)) {
        reserves[p] = new ReservedSeats(tree.reserved()[p]);
      }
    }
  }

  /** Empty lists with room for all who are to be kept, and some more until they are settled. */
  void makeLists() {
    long total = 0;
    Arrays.fill(count, 0);
    for (int p = 0; p < tree.places(); p++) {
      base[p] = (int) total;
      int quota = Math.max(0, tree.quota()[p] - unlisted[p]);
      long room = (long) quota + Math.max(16, quota / 2);
      total += Math.min(room, demand.wanted()[p] - unlisted[p]);
      for (int v = p; v >= 0; v = tree.parent()[v]) {
        count[v] += unlisted[p];
      }
      settled[p] = unlisted[p];
    }
    base[tree.places()] = Math.toIntExact(total);
    held = new long[(int) total];
    Arrays.fill(size, 0);
    Arrays.fill(lowest, 0);
    Arrays.fill(lowestBound, -1);
    Arrays.fill(contested, null);
    tooFewListed = false;
  }

  /** Lists all, after lists of some were not enough. */
  void listAll() {
    Arrays.fill(unlistedFrom, Long.MAX_VALUE);
    Arrays.fill(unlisted, 0);
    makeLists();
  }

  /** Whether some node has too many even of those who are not listed. */
  boolean isOverfull() {
    for (int v = 0; v < count.length; v++) {
      if (count[v] > tree.quota()[v]) {
        return true;
      }
    }
    return false;
  }

  /** The least key among those under a node that are not kept. */
  long unlistedFrom(int node) {
    long least = Long.MAX_VALUE;
    for (int p = tree.first()[node]; p < tree.last()[node]; p++) {
      least = Math.min(least, unlistedFrom[p]);
    }
    return least;
  }

  boolean isReserved(int place, long key) {
    return (key & 1) != 0 && tree.hasReserve(place) && key >= reservedFrom[place];
  }

  /** The key with which somebody at this place is compared with others under one quota. */
  long classed(int place, long key) {
    return isReserved(place, key) ? key | Wish.RESERVED : key;
  }

  boolean isAlive(int place, long key) {
    return classed(place, key) > top[place];
  }

  /** From now on this classed key, and every lesser one, is refused under this node. */
  void raise(int node, long key) {
    if (key <= cut[node]) {
      return;
    }
    cut[node] = key;
    for (int p = tree.first()[node]; p < tree.last()[node]; p++) {
      if (key > top[p]) {
        top[p] = key;
        setBar(p);
      }
    }
  }

  void setBar(int place) {
    long t = top[place];
    bar[2 * place] = t;
    if (!tree.hasReserve(place)) {
      bar[2 * place + 1] = t;
      return;
    }
    long justBelow = reservedFrom[place] - 1;
    bar[2 * place + 1] =
        t >= Wish.RESERVED
            ? Math.max(justBelow, t - Wish.RESERVED)
            : Math.max(Wish.INELIGIBLE, Math.min(justBelow, t));
  }
}
