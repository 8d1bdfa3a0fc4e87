package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences of two wordings say the same: one answers one, or two, or of few sentences three;
 * or stands alone. The least costly way in order wins, by lengths (after Gale and Church, 1993), by
 * facts that answer each other and by words that the {@link Vocabulary} knows in both languages.
 */
record Alignment(List<Pair> pairs, List<Piece> onlyA, List<Piece> onlyB) {
  /** What answers what. */
  record Pair(Piece a, Piece b) {}

  private static final int[][] STEPS = {{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}};
  private static final int ALONE = 400;
  private static final int EXCHANGED = 800;

  /** Two wordings of one clause have some sentence in common. */
  private static final int NEVER = 10_000;

  /** How many sentences the wordings may be apart beyond what their numbers make necessary. */
  private static final int FAR = 6;

  static Alignment of(Reading a, Reading b) {
    var inA = Sentences.of(a.text());
    var inB = Sentences.of(b.text());
    var costs = new Costs(a, b);
    int alone = inA.size() == inB.size() ? EXCHANGED : ALONE;
    if (inA.size() <= Reordering.MOST && inB.size() <= Reordering.MOST) {
      var found = new Reordering(inA, inB, costs, alone).best();
      return found.pairs().isEmpty() ? new Reordering(inA, inB, costs, NEVER).best() : found;
    }
    int astray = Math.abs(inA.size() - inB.size()) + FAR;
    long[][] best = new long[inA.size() + 1][inB.size() + 1];
    int[][] step = new int[inA.size() + 1][inB.size() + 1];
    for (int i = 0; i <= inA.size(); i++) {
      for (int j = 0; j <= inB.size(); j++) {
        best[i][j] = i + j == 0 ? 0 : Long.MAX_VALUE;
        if (Math.abs(i - j) > astray) {
          continue;
        }
        for (int s = 0; s < STEPS.length; s++) {
          int di = STEPS[s][0];
          int dj = STEPS[s][1];
          if (i >= di && j >= dj && best[i - di][j - dj] < Long.MAX_VALUE) {
            long cost =
                best[i - di][j - dj]
                    + costs.of(span(inA, i - di, i), span(inB, j - dj, j))
                    + (di + dj == 1 ? alone : 0)
                    + (di == 2 ? costs.joiningA(inA.get(i - 2), inA.get(i - 1), inB.get(j - 1)) : 0)
                    + (dj == 2
                        ? costs.joiningB(inA.get(i - 1), inB.get(j - 2), inB.get(j - 1))
                        : 0);
            if (cost < best[i][j]) {
              best[i][j] = cost;
              step[i][j] = s;
            }
          }
        }
      }
    }
    return back(inA, inB, step);
  }

  private static Alignment back(List<Piece> inA, List<Piece> inB, int[][] step) {
    var result = new Alignment(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int i = inA.size();
    int j = inB.size();
    while (i + j > 0) {
      int[] by = STEPS[step[i][j]];
      Piece one = span(inA, i - by[0], i);
      Piece two = span(inB, j - by[1], j);
      if (one == null && two != null) {
        result.onlyB.addFirst(two);
      } else if (two == null && one != null) {
        result.onlyA.addFirst(one);
      } else if (one != null && two != null) {
        result.pairs.addFirst(new Pair(one, two));
      }
      i -= by[0];
      j -= by[1];
    }
    return result;
  }

  private static @Nullable Piece span(List<Piece> sentences, int from, int to) {
    return from == to ? null : new Piece(sentences.get(from).from(), sentences.get(to - 1).to());
  }
}
