package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;

/**
 * What each rule would have of everything that can serve it, for a block of transcripts. Rules such
 * as a total, a residency and free electives differ in few kinds: the sum of one is made of the sum
 * of another and what they do not have in common.
 */
final class Sums {
  /**
   * @param base the rule whose sum comes before, or a negative number
   * @param kinds what is added then, each so often as is said
   */
  private record Step(int rule, int base, int[] kinds, int[] times) {}

  private final Step[] steps;
  private final int[][] sums;

  Sums(AuditRules rules, Kinds kinds, int lanes) {
    int size = rules.rules().size();
    sums = new int[size][lanes];
    int[][] amounts = new int[size][kinds.size()];
    List<Integer> order = new ArrayList<>();
    for (int r = 0; r < size; r++) {
      Rule rule = rules.rules().get(r);
      for (int k : kinds.serving(1L << r)) {
        amounts[r][k] = kinds.amount(k, rule);
      }
      order.add(r);
    }
    int[] none = new int[kinds.size()];
    order.sort(Comparator.comparingInt(r -> differences(amounts[r], none)));
    steps = new Step[size];
    for (int i = 0; i < size; i++) {
      int r = order.get(i);
      int base = -1;
      int fewest = differences(amounts[r], none);
      for (int other : order.subList(0, i)) {
        int differences = differences(amounts[r], amounts[other]);
        if (differences < fewest) {
          fewest = differences;
          base = other;
        }
      }
      steps[i] = step(r, base, amounts[r], base < 0 ? none : amounts[base]);
    }
  }

  private static int differences(int[] one, int[] other) {
    int number = 0;
    for (int k = 0; k < one.length; k++) {
      number += one[k] == other[k] ? 0 : 1;
    }
    return number;
  }

  private static Step step(int rule, int base, int[] amounts, int[] before) {
    int[] kinds = new int[differences(amounts, before)];
    int[] times = new int[kinds.length];
    int n = 0;
    for (int k = 0; k < amounts.length; k++) {
      if (amounts[k] != before[k]) {
        kinds[n] = k;
        times[n++] = amounts[k] - before[k];
      }
    }
    return new Step(rule, base, kinds, times);
  }

  /** Adds up what is there of each kind. */
  void add(int[][] counts, int lanes) {
    for (Step step : steps) {
      int[] sum = sums[step.rule];
      if (step.base < 0) {
        Arrays.fill(sum, 0, lanes, 0);
      } else {
        System.arraycopy(sums[step.base], 0, sum, 0, lanes);
      }
      Columns.addTimes(sum, counts, step.kinds, step.times, lanes);
    }
  }

  /** What there is for a rule; not to be changed. */
  int[] of(int rule) {
    return sums[rule];
  }
}
