package org.dostyk.allocation.mechanism;

import java.util.Arrays;

/** Keeps the quotas above the places, the deepest first: the best of all under each stay. */
final class QuotaSettling {
  /** Whether a node is settled here. */
  final boolean[] mine;

  int round = 1;

  // What quotas beyond this part have to know: by how much the seats under them changed.
  int[] outNode = new int[64];
  int[] outDelta = new int[64];
  int outCount;

  private final State s;
  private final QuotaTree tree;
  private final Refused refused;
  private final int[] stamp;
  private final int[] pending;
  private final int[][] touched;
  private final int[] touchedCount;

  QuotaSettling(State s, boolean[] mine, Refused refused) {
    this.s = s;
    this.tree = s.tree;
    this.mine = mine;
    this.refused = refused;
    stamp = new int[tree.nodes()];
    pending = new int[tree.nodes()];
    int deepest = Arrays.stream(tree.depth()).max().orElse(0);
    touched = new int[deepest + 1][16];
    touchedCount = new int[deepest + 1];
  }

  void join(int node, int place, long key) {
    Contested contested = s.contested[node];
    if (contested != null && key <= contested.bound) {
      contested.push(key, place);
    }
  }

  /** Tells the quota above a node by how much the seats under the node changed. */
  void passUp(int node, int delta) {
    int up = tree.parent()[node];
    if (up < 0) {
      return;
    }
    if (mine[up]) {
      expect(up, delta);
      return;
    }
    if (outCount == outNode.length) {
      outNode = Arrays.copyOf(outNode, outCount * 2);
      outDelta = Arrays.copyOf(outDelta, outCount * 2);
    }
    outNode[outCount] = up;
    outDelta[outCount++] = delta;
  }

  void expect(int node, int delta) {
    if (stamp[node] != round) {
      stamp[node] = round;
      int d = tree.depth()[node];
      if (touchedCount[d] == touched[d].length) {
        touched[d] = Arrays.copyOf(touched[d], touched[d].length * 2);
      }
      touched[d][touchedCount[d]++] = node;
    }
    pending[node] += delta;
  }

  void settle() {
    for (int d = touched.length - 1; d >= 0; d--) {
      for (int i = 0; i < touchedCount[d]; i++) {
        int node = touched[d][i];
        s.count[node] += pending[node];
        int delta = pending[node] - settle(node);
        pending[node] = 0;
        passUp(node, delta);
      }
      touchedCount[d] = 0;
    }
    round++;
  }

  /** Returns how many had to leave. */
  private int settle(int node) {
    int excess = s.count[node] - tree.quota()[node];
    if (excess <= 0) {
      return 0;
    }
    Contested contested = s.contested[node];
    if (contested == null) {
      contested = new Contested();
      s.contested[node] = contested;
    }
    long worst = -1;
    int left = excess;
    while (left > 0) {
      if (contested.length == 0) {
        s.raise(node, worst);
        worst = refuseAnew(node, contested, left);
        if (s.tooFewListed) {
          return 0;
        }
        break;
      }
      long key = contested.keys[0];
      int place = contested.places[0];
      contested.pop();
      if (key > s.top[place] && key == s.classed(place, key & ~Wish.RESERVED)) {
        worst = key;
        leave(node, place, key);
        left--;
      }
    }
    s.raise(node, worst);
    s.count[node] = tree.quota()[node];
    return excess;
  }

  private void leave(int node, int place, long key) {
    refused.add(key & ~Wish.RESERVED);
    s.count[place]--;
    s.settled[place]--;
    for (int u = tree.parent()[place]; u != node; u = tree.parent()[u]) {
      s.count[u]--;
    }
  }

  /** Refuses the lowest, and keeps at hand some more of the next lowest. */
  private long refuseAnew(int node, Contested contested, int excess) {
    collect(node, contested, excess);
    if (s.tooFewListed) {
      return -1;
    }
    Selection.smallestFirst(contested.keys, contested.places, 0, contested.length, excess);
    long worst = -1;
    for (int i = 0; i < excess; i++) {
      worst = Math.max(worst, contested.keys[i]);
      leave(node, contested.places[i], contested.keys[i]);
    }
    contested.heapFrom(excess);
    return worst;
  }

  private void collect(int node, Contested contested, int excess) {
    int listed = 0;
    for (int p = tree.first()[node]; p < tree.last()[node]; p++) {
      listed += s.count[p] - s.unlisted[p];
    }
    int stride = Math.max(1, listed >>> 10);
    long highest = s.unlistedFrom(node) - 1;
    long[] sample = sample(node, stride);
    long want = excess + Math.max(64, tree.quota()[node] / 64);
    long at = stride == 1 ? want - 1 : want * 17 / 16 / stride + 2;
    while (true) {
      long bound = at >= sample.length - 1 ? highest : Math.min(highest, sample[(int) at]);
      contested.length = 0;
      contested.bound = bound;
      for (int p = tree.first()[node]; p < tree.last()[node]; p++) {
        collect(p, contested, bound);
      }
      if (contested.length >= excess) {
        return;
      }
      if (bound == highest) {
        s.tooFewListed = true;
        return;
      }
      at = at * 2 + 2;
    }
  }

  private void collect(int place, Contested contested, long bound) {
    long top = s.top[place];
    int end = s.base[place] + s.size[place];
    boolean reserve = tree.hasReserve(place);
    for (int i = s.base[place]; i < end; i++) {
      long key = reserve ? s.classed(place, s.held[i]) : s.held[i];
      if (key > top && key <= bound) {
        contested.append(key, place);
      }
    }
  }

  /** Every so many-th of the keys under a node, sorted. */
  private long[] sample(int node, int stride) {
    long[] sample = new long[1 << 11];
    int sampled = 0;
    int at = 0;
    for (int p = tree.first()[node]; p < tree.last()[node]; p++) {
      while (at < s.size[p]) {
        long key = s.classed(p, s.held[s.base[p] + at]);
        if (key > s.top[p]) {
          if (sampled == sample.length) {
            sample = Arrays.copyOf(sample, sampled * 2);
          }
          sample[sampled++] = key;
        }
        at += stride;
      }
      at -= s.size[p];
    }
    sample = Arrays.copyOf(sample, sampled);
    Arrays.sort(sample);
    return sample;
  }
}
