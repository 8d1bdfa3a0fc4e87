package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/** Carries proposals from the workers who make them to the workers whose places decide. */
final class Exchange {
  private static final int AHEAD = 64;

  private final State s;
  private final int workers;
  private final byte[] owner;
  private final Region[] regions;
  private final QuotaSettling above;
  private final Refused common;
  private final long[][][] keys;
  private final int[][][] places;
  private final int[][] length;
  private long sink;

  Exchange(State s, int workers) {
    this.s = s;
    this.workers = workers;
    QuotaTree tree = s.tree;
    owner = new byte[tree.places()];
    regions = new Region[workers];
    boolean[] theirs = new boolean[tree.nodes()];
    int from = 0;
    for (int w = 0; w < workers; w++) {
      int to = w == workers - 1 ? tree.places() : shareOf(w + 1, from);
      Arrays.fill(owner, from, to, (byte) w);
      boolean[] mine = Region.within(tree, from, to);
      regions[w] = new Region(s, mine);
      for (int v = 0; v < mine.length; v++) {
        theirs[v] |= mine[v];
      }
      from = to;
    }
    boolean[] nobodys = new boolean[tree.nodes()];
    for (int v = 0; v < nobodys.length; v++) {
      nobodys[v] = !theirs[v];
    }
    common = new Refused(s);
    above = new QuotaSettling(s, nobodys, common);
    keys = new long[workers][workers][1 << 10];
    places = new int[workers][workers][1 << 10];
    length = new int[workers][workers];
  }

  /** The first place after {@code from} that belongs to the next worker: seats in equal parts. */
  private int shareOf(int workersBefore, int from) {
    int places = s.tree.places();
    long upTo = (long) s.base[places] * workersBefore / workers;
    int p = from;
    while (p < places && s.base[p + 1] <= upTo) {
      p++;
    }
    return p;
  }

  Refused common() {
    return common;
  }

  /** Those who were refused in this worker's region, and its share of the others, go on. */
  void propose(int w) {
    Arrays.fill(length[w], 0);
    Refused refused = regions[w].refused;
    propose(w, refused.applicants, 0, refused.count);
    refused.count = 0;
    int n = common.count;
    propose(
        w, common.applicants, (int) ((long) n * w / workers), (int) ((long) n * (w + 1) / workers));
  }

  private void propose(int w, int[] applicants, int from, int to) {
    for (int part = from; part < to; part += AHEAD) {
      int upTo = Math.min(to, part + AHEAD);
      readAhead(applicants, part, upTo);
      for (int i = part; i < upTo; i++) {
        propose(w, applicants[i]);
      }
    }
  }

  void proposeFresh(int w, int from, int to, Unlisted unlisted) {
    for (int a = from; a < to; a++) {
      if (!unlisted.has(a)) {
        propose(w, a);
      }
    }
  }

  /** These loads do not wait for one another, as those of the proposals would. */
  private void readAhead(int[] applicants, int from, int to) {
    long[] wishes = s.demand.wishes();
    int[] start = s.demand.start();
    if (wishes.length == 0) {
      return;
    }
    long sum = 0;
    for (int i = from; i < to; i++) {
      int a = applicants[i];
      sum += wishes[Math.min(wishes.length - 1, start[a] + s.wish[a])];
    }
    if (sum == 1) {
      sink = sum;
    }
  }

  private void propose(int w, int a) {
    long[] wishes = s.demand.wishes();
    int start = s.demand.start()[a];
    int end = s.demand.start()[a + 1];
    long lot = Wish.lot(a);
    long[] bar = s.bar;
    for (int i = start + s.wish[a]; i < end; i++) {
      long wish = wishes[i];
      long key = Wish.keyWithLot(wish, lot);
      if (key > bar[Wish.slot(wish)]) {
        s.wish[a] = (short) (i - start);
        send(w, Wish.place(wish), key);
        return;
      }
    }
    s.wish[a] = (short) (end - start);
  }

  private void send(int w, int place, long key) {
    int to = owner[place];
    int n = length[w][to]++;
    if (n == keys[w][to].length) {
      keys[w][to] = Arrays.copyOf(keys[w][to], n * 2);
      places[w][to] = Arrays.copyOf(places[w][to], n * 2);
    }
    keys[w][to][n] = key;
    places[w][to][n] = place;
  }

  void receive(int w, boolean exact) {
    Region region = regions[w];
    for (int from = 0; from < workers; from++) {
      long[] key = keys[from][w];
      int[] place = places[from][w];
      int n = length[from][w];
      for (int i = 0; i < n; i++) {
        region.receive(place[i], key[i]);
      }
    }
    if (exact) {
      region.settle();
    }
  }

  /** Settles the quotas that reach over several regions; returns how many wait to go on. */
  int closeRound(boolean exact) {
    common.count = 0;
    if (exact) {
      settleAbove();
    }
    int waiting = common.count;
    for (Region region : regions) {
      waiting += region.refused.count;
    }
    return waiting;
  }

  private void settleAbove() {
    for (Region region : regions) {
      for (int i = 0; i < region.outCount; i++) {
        int place = region.outPlace[i];
        for (int v = s.tree.parent()[place]; v >= 0; v = s.tree.parent()[v]) {
          if (above.mine[v]) {
            above.join(v, place, region.outKey[i]);
          }
        }
      }
      region.outCount = 0;
      for (int i = 0; i < region.quotas.outCount; i++) {
        above.expect(region.quotas.outNode[i], region.quotas.outDelta[i]);
      }
      region.quotas.outCount = 0;
    }
    above.settle();
  }

  /** Nobody asks for it; but what it could tell has to be read. */
  long sink() {
    return sink;
  }
}
