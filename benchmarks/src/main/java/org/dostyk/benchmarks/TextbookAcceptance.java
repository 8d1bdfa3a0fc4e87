package org.dostyk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.dostyk.allocation.mechanism.Demand;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.dostyk.allocation.mechanism.Wish;

/** Deferred acceptance as one would write it from a textbook: a heap for each place. */
final class TextbookAcceptance {
  private TextbookAcceptance() {}

  static short[] match(Demand demand, QuotaTree tree) {
    List<PriorityQueue<Long>> held = new ArrayList<>();
    for (int p = 0; p < tree.places(); p++) {
      held.add(new PriorityQueue<>());
    }
    short[] at = new short[demand.applicants()];
    for (int first = 0; first < at.length; first++) {
      int a = first;
      while (a >= 0 && at[a] < demand.wishesOf(a)) {
        long wish = demand.wish(a, at[a]);
        PriorityQueue<Long> seats = held.get(Wish.place(wish));
        seats.add((long) Wish.score(wish) << 32 | (Integer.MAX_VALUE - a));
        if (seats.size() <= tree.quota()[Wish.place(wish)]) {
          break;
        }
        a = Integer.MAX_VALUE - (int) (seats.remove() & Integer.MAX_VALUE);
        at[a]++;
      }
    }
    return at;
  }
}
