package org.dostyk.allocation.mechanism;

/** Turns rough cut-offs into keys, and prepares the lists of those on the edge. */
final class RoughHandOver {
  private static final int CLASSES = RoughCutOffs.CLASSES;
  private static final int FEW = 256;

  /** From this class on a quota's edge has come too near to the highest. */
  private static final int NEAR = 44;

  /** So many classes lie between the edge and those who are left out, under quotas. */
  private static final int APART = 10;

  /** One in so many of a place's seats, and so many at least, stand in the list. */
  private static final int ONE_IN = 10;

  private static final int AT_LEAST = 8;

  private final State s;
  private final QuotaTree tree;
  private final RoughScale scale;
  private final RoughCutOffs cutOffs;

  RoughHandOver(State s, RoughScale scale, RoughCutOffs cutOffs) {
    this.s = s;
    this.tree = s.tree;
    this.scale = scale;
    this.cutOffs = cutOffs;
  }

  Unlisted run(int[] at) {
    Unlisted unlisted = Unlisted.NOBODY;
    if (tree.hasReserves()) {
      raiseReserves();
    } else {
      for (int p = 0; p < tree.places(); p++) {
        s.raise(p, cutOffs.refused[p]);
      }
      unlisted = new Unlisted(at, leaveOutTheCertain());
    }
    s.makeLists();
    for (int v = 0; v < tree.nodes(); v++) {
      prepare(v);
    }
    return unlisted;
  }

  /** Not kept are those so far above the edge that it will hardly come to them. */
  private int[] leaveOutTheCertain() {
    int[] from = new int[tree.places() + 1];
    boolean[] near = new boolean[tree.nodes()];
    for (int v = tree.nodes() - 1; v >= 0; v--) {
      int up = tree.parent()[v];
      near[v] = (up >= 0 && near[up]) || (v >= tree.places() && cutOffs.nodeBar[v] >= NEAR);
      if (v < tree.places()) {
        from[v] = near[v] ? CLASSES : leaveOutTheCertain(v, up < 0 ? 2 : APART);
      }
    }
    return from;
  }

  private int leaveOutTheCertain(int place, int apart) {
    int[] fromAbove = cutOffs.fromAbove(place);
    int listed = tree.quota()[place] / ONE_IN + AT_LEAST;
    int rank = Math.max(cutOffs.reach(place, fromAbove, listed), cutOffs.edge(place) + apart);
    if (rank < CLASSES) {
      s.unlistedFrom[place] = scale.from(place, rank);
      s.unlisted[place] = fromAbove[rank];
    }
    return rank;
  }

  private void raiseReserves() {
    for (int p = 0; p < tree.places(); p++) {
      int from = cutOffs.reservedFrom[p];
      if (tree.hasReserve(p) && from > 0) {
        s.reservedFrom[p] = scale.from(p, from);
        s.setBar(p);
      }
    }
    for (int v = 0; v < tree.nodes(); v++) {
      raise(v);
    }
  }

  private void raise(int node) {
    int level = cutOffs.nodeBar[node];
    if (level == RoughCutOffs.NOBODY) {
      s.raise(node, Long.MAX_VALUE);
    } else if (level > CLASSES) {
      s.raise(node, Wish.RESERVED + scale.from(node, level - CLASSES) - 1);
    } else if (level == CLASSES) {
      s.raise(node, Wish.RESERVED - 1);
    } else if (level > 0) {
      s.raise(node, scale.from(node, level) - 1);
    }
  }

  /** All who come in the class on the edge, or below it, are to be kept at hand. */
  private void prepare(int node) {
    int level = cutOffs.nodeBar[node];
    if (level < 0 || level >= CLASSES - 1) {
      return;
    }
    long bound = scale.from(node, level + 1) - 1;
    if (node >= tree.places()) {
      var contested = new Contested();
      contested.bound = bound;
      s.contested[node] = contested;
    } else if (!tree.hasReserve(node)
        && level >= cutOffs.bar[node << cutOffs.placeShift()]
        && cutOffs.everAt(node, level) <= FEW) {
      s.lowestBound[node] = bound;
    }
  }
}
