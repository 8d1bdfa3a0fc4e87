package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.parity.Alignment.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The least costly way to set the few sentences of a clause side by side, in whichever order each
 * wording has them; another order costs a little, so that it has to bring something.
 */
final class Reordering {
  /** More sentences are only set side by side in their order. */
  static final int MOST = 7;

  private static final int CROSSED = 250;

  private final List<Piece> inA;
  private final List<Piece> inB;
  private final Costs costs;
  private final int alone;
  private final Map<Integer, Way> known = new HashMap<>();
  private final Map<Pair, Long> cost = new HashMap<>();

  /** A pair that is taken first, and the way on from it. */
  private record Way(long cost, int steps, int from, int to, @Nullable Way rest) {}

  Reordering(List<Piece> inA, List<Piece> inB, Costs costs, int alone) {
    this.inA = inA;
    this.inB = inB;
    this.costs = costs;
    this.alone = alone;
  }

  Alignment best() {
    var result = new Alignment(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var free = new ArrayList<>(inB);
    int i = 0;
    for (Way way = way(0, 0, 0); way != null && i < inA.size(); way = way.rest) {
      if (way.from == way.to) {
        result.onlyA().add(inA.get(i));
      } else {
        result.pairs().add(new Pair(span(inA, i, i + way.steps), span(inB, way.from, way.to)));
        free.removeAll(inB.subList(way.from, way.to));
      }
      i += way.steps;
    }
    result.onlyB().addAll(free);
    return result;
  }

  /** The best way from a sentence on, when some of the other side are taken. */
  private Way way(int i, int taken, int behind) {
    if (i == inA.size()) {
      return new Way((long) alone * (inB.size() - Integer.bitCount(taken)), 0, 0, 0, null);
    }
    int key = (i << 16 | taken << 4) + behind;
    Way best = known.get(key);
    if (best == null) {
      best = Collections.min(options(i, taken, behind), Comparator.comparingLong(Way::cost));
      known.put(key, best);
    }
    return best;
  }

  private List<Way> options(int i, int taken, int behind) {
    var ways = new ArrayList<Way>();
    for (int from = 0; from < inB.size(); from++) {
      if ((taken >> from & 1) == 0) {
        pair(i, 1, from, from + 1, taken, behind, ways);
        if (i + 1 < inA.size()) {
          pair(i, 2, from, from + 1, taken, behind, ways);
        }
        if (i + 2 < inA.size()) {
          pair(i, 3, from, from + 1, taken, behind, ways);
        }
        if (from + 1 < inB.size() && (taken >> from + 1 & 1) == 0) {
          pair(i, 1, from, from + 2, taken, behind, ways);
          if (from + 2 < inB.size() && (taken >> from + 2 & 1) == 0) {
            pair(i, 1, from, from + 3, taken, behind, ways);
          }
        }
      }
    }
    Way rest = way(i + 1, taken, behind);
    ways.add(new Way(alone + rest.cost, 1, 0, 0, rest));
    return ways;
  }

  private void pair(int i, int steps, int from, int to, int taken, int behind, List<Way> ways) {
    var pair = new Pair(span(inA, i, i + steps), span(inB, from, to));
    long own = cost.computeIfAbsent(pair, p -> costs.of(p.a(), p.b()));
    long extra = from < behind ? CROSSED : 0;
    for (int next = i + 1; next < i + steps; next++) {
      extra += costs.joiningA(span(inA, i, next), inA.get(next), inB.get(from));
    }
    for (int next = from + 1; next < to; next++) {
      extra += costs.joiningB(inA.get(i), span(inB, from, next), inB.get(next));
    }
    int now = taken | ((1 << to) - (1 << from));
    Way rest = way(i + steps, now, to);
    ways.add(new Way(own + extra + rest.cost, steps, from, to, rest));
  }

  private static Piece span(List<Piece> sentences, int from, int to) {
    return new Piece(sentences.get(from).from(), sentences.get(to - 1).to());
  }
}
