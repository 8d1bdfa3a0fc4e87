package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/** A range of places and the quotas wholly inside it: one worker's part. */
final class Region {
  final State s;
  final Refused refused;
  final QuotaSettling quotas;
  private final QuotaTree tree;
  private final PlaceSettling places;
  private final boolean reserves;
  private final int[] stamp;
  private int[] touched = new int[64];
  private int touchedCount;

  // What concerns quotas beyond this region, for the one who settles those.
  long[] outKey = new long[64];
  int[] outPlace = new int[64];
  int outCount;

  Region(State s, boolean[] mine) {
    this.s = s;
    this.tree = s.tree;
    reserves = tree.hasReserves();
    refused = new Refused(s);
    quotas = new QuotaSettling(s, mine, refused);
    places = new PlaceSettling(s, refused);
    stamp = new int[tree.places()];
  }

  /** Whether a node is settled here, for the places {@code from} to {@code to - 1}. */
  static boolean[] within(QuotaTree tree, int from, int to) {
    boolean[] mine = new boolean[tree.nodes()];
    for (int v = 0; v < mine.length; v++) {
      mine[v] = tree.first()[v] >= from && tree.last()[v] <= to;
    }
    return mine;
  }

  void receive(int place, long key) {
    int slot = 2 * place + (int) (key & 1);
    if (key <= s.bar[slot]) {
      refused.add(key);
      return;
    }
    touch(place);
    if (key >= s.unlistedFrom[place]) {
      s.unlisted[place]++;
      s.count[place]++;
      return;
    }
    int base = s.base[place];
    if (s.size[place] == s.base[place + 1] - base) {
      places.squeeze(place);
      if (s.tooFewListed) {
        return;
      }
      if (key <= s.bar[slot]) {
        refused.add(key);
        return;
      }
    }
    int size = s.size[place]++;
    s.count[place]++;
    if (key <= s.lowestBound[place]) {
      insertAmongLowest(place, key, size);
    } else {
      s.held[base + size] = key;
    }
    if (reserves && tree.hasReserve(place)) {
      receiveReserved(place, key);
    } else if (tree.parent()[place] >= 0) {
      join(place, key);
    }
  }

  private void touch(int place) {
    if (stamp[place] != quotas.round) {
      stamp[place] = quotas.round;
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, touchedCount * 2);
      }
      touched[touchedCount++] = place;
    }
  }

  private void insertAmongLowest(int place, long key, int size) {
    long[] held = s.held;
    int base = s.base[place];
    int at = base + s.lowest[place]++;
    held[base + size] = held[at];
    while (at > base && held[at - 1] < key) {
      held[at] = held[at - 1];
      at--;
    }
    held[at] = key;
  }

  /** A newcomer may take a reserved seat from somebody, who then stands among all the others. */
  private void receiveReserved(int place, long key) {
    if (s.isReserved(place, key)) {
      ReservedSeats seats = s.reserves[place];
      long leaves = seats.add(key);
      if (seats.from() > s.reservedFrom[place]) {
        s.reservedFrom[place] = seats.from();
        s.setBar(place);
      }
      boolean heldIt = leaves != ReservedSeats.NOBODY && (leaves | Wish.RESERVED) > s.top[place];
      if (heldIt && leaves <= s.top[place]) {
        refused.add(leaves);
        s.count[place]--;
      } else if (heldIt) {
        join(place, leaves);
      }
    }
    join(place, s.classed(place, key));
  }

  /** Makes a key known to the quotas above the place. */
  private void join(int place, long key) {
    int v = tree.parent()[place];
    while (v >= 0 && quotas.mine[v]) {
      quotas.join(v, place, key);
      v = tree.parent()[v];
    }
    while (v >= 0) {
      Contested contested = s.contested[v];
      if (contested != null && key <= contested.bound) {
        if (outCount == outKey.length) {
          outKey = Arrays.copyOf(outKey, outCount * 2);
          outPlace = Arrays.copyOf(outPlace, outCount * 2);
        }
        outKey[outCount] = key;
        outPlace[outCount++] = place;
        return;
      }
      v = tree.parent()[v];
    }
  }

  /** Sees to it that every place and quota of this region holds no more than it may. */
  void settle() {
    for (int i = 0; i < touchedCount; i++) {
      int place = touched[i];
      places.settle(place);
      int delta = s.count[place] - s.settled[place];
      s.settled[place] = s.count[place];
      quotas.passUp(place, delta);
    }
    touchedCount = 0;
    quotas.settle();
  }
}
