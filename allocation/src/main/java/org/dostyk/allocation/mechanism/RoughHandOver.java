package org.dostyk.allocation.mechanism;

/** Turns rough cut-offs into keys, and prepares the lists of those on the edge. */
final class RoughHandOver {
  private static final int CLASSES = RoughCutOffs.CLASSES;
  private static final int FEW = 256;

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

  void run() {
    for (int p = 0; p < tree.places(); p++) {
      int from = cutOffs.reservedFrom[p];
      if (tree.hasReserve(p) && from > 0) {
        s.reservedFrom[p] = scale.from(p, from);
        s.setBar(p);
      }
    }
    for (int v = 0; v < tree.nodes(); v++) {
      raise(v);
      prepare(v);
    }
  }

  private void raise(int node) {
    int level = cutOffs.nodeBar[node];
    int place = tree.first()[node];
    if (level == cutOffs.levels()) {
      s.raise(node, Long.MAX_VALUE);
    } else if (level > CLASSES) {
      s.raise(node, Wish.RESERVED + scale.from(place, level - CLASSES) - 1);
    } else if (level == CLASSES) {
      s.raise(node, Wish.RESERVED - 1);
    } else if (level > 0) {
      s.raise(node, scale.from(place, level) - 1);
    }
  }

  /** All who come in the class on the edge, or below it, are to be kept at hand. */
  private void prepare(int node) {
    int level = cutOffs.nodeBar[node];
    if (level <= 0 || level >= CLASSES) {
      return;
    }
    int place = tree.first()[node];
    long bound = level == CLASSES - 1 ? Wish.RESERVED - 1 : scale.from(place, level + 1) - 1;
    if (node >= tree.places()) {
      s.contested[node] = new Contested();
      s.contested[node].bound = bound;
    } else if (!tree.hasReserve(node)
        && level >= cutOffs.bar[2 * node]
        && cutOffs.everAt(node, level) <= FEW) {
      s.lowestBound[node] = bound;
    }
  }
}
