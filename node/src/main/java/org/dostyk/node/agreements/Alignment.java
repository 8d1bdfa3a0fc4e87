package org.dostyk.node.agreements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clause of one text is which of another, told by what they say and not by their numbers.
 * Clauses that are the same word for word hold the two together; of the others each is paired with
 * the one that shares most words with it, if it shares enough.
 */
final class Alignment {
  private static final double ALIKE = 0.4;

  /** A word found in more clauses than this tells none of them apart. */
  private static final int COMMON = 50;

  private static final int CANDIDATES = 4;

  private final List<ClauseWords> before;
  private final List<ClauseWords> after;
  private final int[] pairOfBefore;
  private final int[] pairOfAfter;

  /**
   * The same clause in both texts.
   *
   * @param from its place before, from 0
   * @param to its place after
   * @param moved whether it changed places with others
   */
  record Pair(int from, int to, boolean moved) {}

  private record Match(double alike, int from, int to) {}

  private Alignment(List<ClauseWords> before, List<ClauseWords> after) {
    this.before = before;
    this.after = after;
    pairOfBefore = new int[before.size()];
    pairOfAfter = new int[after.size()];
    Arrays.fill(pairOfBefore, -1);
    Arrays.fill(pairOfAfter, -1);
  }

  /** The pairs in the order of the clauses after; a clause of neither was removed or added. */
  static List<Pair> of(List<ClauseWords> before, List<ClauseWords> after) {
    return aligned(before, after, false);
  }

  /**
   * The same, and clauses that stand in the same place between pairs are taken for one even if no
   * word was left of them.
   */
  static List<Pair> byPlaceToo(List<ClauseWords> before, List<ClauseWords> after) {
    return aligned(before, after, true);
  }

  private static List<Pair> aligned(
      List<ClauseWords> before, List<ClauseWords> after, boolean byPlaceToo) {
    if (order(before, after) <= 0) {
      return new Alignment(before, after).pairs(byPlaceToo);
    }
    // One direction alone, so that both sides are told of the same pairs.
    return new Alignment(after, before)
        .pairs(byPlaceToo).stream()
            .map(p -> new Pair(p.to(), p.from(), p.moved()))
            .sorted(Comparator.comparingInt(Pair::to))
            .toList();
  }

  private static int order(List<ClauseWords> before, List<ClauseWords> after) {
    return Arrays.compare(
        before.stream().flatMap(c -> c.wordings().stream()).toArray(String[]::new),
        after.stream().flatMap(c -> c.wordings().stream()).toArray(String[]::new));
  }

  private List<Pair> pairs(boolean byPlaceToo) {
    theSame();
    theSameElsewhere();
    alike();
    if (byPlaceToo) {
      sameGap(inOrder());
    }
    Set<Integer> stayed = new HashSet<>();
    inOrder().forEach(pair -> stayed.add(pair[1]));
    var pairs = new ArrayList<Pair>();
    for (int to = 0; to < pairOfAfter.length; to++) {
      if (pairOfAfter[to] >= 0) {
        pairs.add(new Pair(pairOfAfter[to], to, !stayed.contains(to)));
      }
    }
    return pairs;
  }

  private void theSame() {
    var numbers = new HashMap<List<String>, Integer>();
    ShortestEdit.of(numbered(before, numbers), numbered(after, numbers))
        .kept()
        .forEach(pair -> pair(pair[0], pair[1]));
  }

  private static int[] numbered(List<ClauseWords> clauses, Map<List<String>, Integer> numbers) {
    return clauses.stream()
        .mapToInt(c -> numbers.computeIfAbsent(c.wordings(), w -> numbers.size()))
        .toArray();
  }

  private void theSameElsewhere() {
    var places = new HashMap<List<String>, Deque<Integer>>();
    for (int from = 0; from < before.size(); from++) {
      if (pairOfBefore[from] < 0) {
        places.computeIfAbsent(before.get(from).wordings(), k -> new ArrayDeque<>()).add(from);
      }
    }
    for (int to = 0; to < after.size(); to++) {
      Deque<Integer> left = places.get(after.get(to).wordings());
      if (pairOfAfter[to] < 0 && left != null && !left.isEmpty()) {
        pair(left.remove(), to);
      }
    }
  }

  private void alike() {
    var matches = new ArrayList<Match>();
    Map<Integer, Set<Integer>> neighbours = inSamePlace(inOrder());
    // For each word in how many clauses it is, and in which; of a common one no longer which.
    var where = new HashMap<Integer, int[]>();
    for (int to = 0; to < after.size(); to++) {
      if (pairOfAfter[to] < 0) {
        for (int word : after.get(to).distinct()) {
          int[] clauses = where.computeIfAbsent(word, k -> new int[4]);
          if (++clauses[0] <= COMMON) {
            if (clauses[0] == clauses.length) {
              clauses = Arrays.copyOf(clauses, 2 * clauses.length);
              where.put(word, clauses);
            }
            clauses[clauses[0]] = to;
          }
        }
      }
    }
    for (int from = 0; from < before.size(); from++) {
      if (pairOfBefore[from] < 0) {
        Set<Integer> candidates = candidates(before.get(from), where);
        candidates.addAll(neighbours.getOrDefault(from, Set.of()));
        for (int to : candidates) {
          double alike = ClauseWords.alike(before.get(from), after.get(to));
          if (alike >= ALIKE) {
            matches.add(new Match(alike, from, to));
          }
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::alike)
            .reversed()
            .thenComparingInt(m -> m.from() + m.to())
            .thenComparingInt(Match::from));
    for (Match match : matches) {
      if (pairOfBefore[match.from()] < 0 && pairOfAfter[match.to()] < 0) {
        pair(match.from(), match.to());
      }
    }
  }

  /** Those that share most words, rare ones alone being counted; the first of equals. */
  private Set<Integer> candidates(ClauseWords clause, Map<Integer, int[]> where) {
    int[] shared = new int[after.size()];
    for (int word : clause.distinct()) {
      int[] clauses = where.get(word);
      if (clauses != null && clauses[0] <= COMMON) {
        for (int i = 1; i <= clauses[0]; i++) {
          shared[clauses[i]]++;
        }
      }
    }
    var best = new HashSet<Integer>();
    for (int c = 0; c < CANDIDATES; c++) {
      int most = -1;
      for (int to = 0; to < shared.length; to++) {
        if (shared[to] > (most < 0 ? 0 : shared[most])) {
          most = to;
        }
      }
      if (most < 0) {
        break;
      }
      best.add(most);
      shared[most] = 0;
    }
    return best;
  }

  /** For each unpaired clause before those after that stand as far from the same pair. */
  private Map<Integer, Set<Integer>> inSamePlace(List<int[]> inOrder) {
    var places = new HashMap<Integer, Set<Integer>>();
    gaps(
        inOrder,
        (from, to) -> {
          for (int k = 0; k < Math.min(from.size(), to.size()); k++) {
            places.computeIfAbsent(from.get(k), f -> new HashSet<>()).add(to.get(k));
            places
                .computeIfAbsent(from.get(from.size() - 1 - k), f -> new HashSet<>())
                .add(to.get(to.size() - 1 - k));
          }
        });
    return places;
  }

  private void sameGap(List<int[]> inOrder) {
    gaps(
        inOrder,
        (from, to) -> {
          if (from.size() == to.size()) {
            for (int k = 0; k < from.size(); k++) {
              pair(from.get(k), to.get(k));
            }
          }
        });
  }

  private interface Gap {
    void between(List<Integer> from, List<Integer> to);
  }

  private void gaps(List<int[]> inOrder, Gap gap) {
    int from = 0;
    int to = 0;
    for (int p = 0; p <= inOrder.size(); p++) {
      int[] next = p == inOrder.size() ? new int[] {before.size(), after.size()} : inOrder.get(p);
      gap.between(unpaired(pairOfBefore, from, next[0]), unpaired(pairOfAfter, to, next[1]));
      from = next[0] + 1;
      to = next[1] + 1;
    }
  }

  private static List<Integer> unpaired(int[] pairs, int from, int to) {
    var places = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      if (pairs[i] < 0) {
        places.add(i);
      }
    }
    return places;
  }

  private List<int[]> inOrder() {
    var pairs = new ArrayList<int[]>();
    for (int from = 0; from < pairOfBefore.length; from++) {
      if (pairOfBefore[from] >= 0) {
        pairs.add(new int[] {from, pairOfBefore[from]});
      }
    }
    return ShortestEdit.inOneOrder(pairs);
  }

  private void pair(int from, int to) {
    pairOfBefore[from] = to;
    pairOfAfter[to] = from;
  }
}
