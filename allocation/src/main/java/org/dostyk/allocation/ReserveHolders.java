package org.dostyk.allocation;

import java.util.PriorityQueue;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.jspecify.annotations.Nullable;

/** The best of each reserve's group among those who hold a seat, as many as seats are reserved. */
final class ReserveHolders {
  private record Holder(int score, int applicant) implements Comparable<Holder> {
    /** The last one first. */
    @Override
    public int compareTo(Holder o) {
      return score != o.score
          ? Integer.compare(score, o.score)
          : Integer.compare(o.applicant, applicant);
    }
  }

  private final QuotaTree tree;
  private final @Nullable PriorityQueue<Holder>[] holders;

  @SuppressWarnings({"unchecked", "rawtypes"})
  ReserveHolders(QuotaTree tree) {
    this.tree = tree;
    holders = new PriorityQueue[tree.places()];
  }

  void add(int place, int score, int applicant) {
    if (tree.reserved()[place] == 0) {
      return;
    }
    PriorityQueue<Holder> best = holders[place];
    if (best == null) {
      best = new PriorityQueue<>();
      holders[place] = best;
    }
    best.add(new Holder(score, applicant));
    if (best.size() > tree.reserved()[place]) {
      best.remove();
    }
  }

  /** The applicant who holds the last reserved seat, or -1 while one is free. */
  int lastIfAllHeld(int place) {
    PriorityQueue<Holder> best = holders[place];
    return best == null || best.size() < tree.reserved()[place] ? -1 : best.element().applicant;
  }

  int scoreOfLast(int place) {
    PriorityQueue<Holder> best = holders[place];
    return best == null ? 0 : best.element().score;
  }
}
