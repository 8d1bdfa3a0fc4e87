package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;

/**
 * A quick assignment of courses to the rules that compete for them, for a block of transcripts at
 * once. The rule that fewest kinds can serve is served first, by the kinds that fewest later rules
 * want, large courses before small ones; then by one more course if what it took is not enough.
 * What it meets can be met together; what it does not meet perhaps can.
 */
final class Serving {
  private record Step(int kind, int amount, int reciprocal) {}

  /**
   * How a rule is served.
   *
   * @param all kinds that no later rule wants, all there is of them
   * @param amounts what each of these takes from what is missing, below 0
   * @param some what is taken as far as it fits
   * @param one of which one more is taken
   */
  private record Way(int[] all, int[] amounts, Step[] some, Step[] one) {}

  private final int[] order;
  private final int[] needs;
  private final Way[] ways;
  private final int[] missing;

  Serving(AuditRules rules, Kinds kinds, int lanes) {
    order = kinds.mostSpecificFirst().stream().mapToInt(Integer::intValue).toArray();
    needs = new int[order.length];
    ways = new Way[order.length];
    long later = kinds.rivals();
    for (int i = 0; i < order.length; i++) {
      Rule rule = rules.rules().get(order[i]);
      needs[i] = kinds.need(rule);
      later &= ~(1L << order[i]);
      ways[i] = way(rule, kinds.serving(1L << order[i]), kinds, later);
    }
    missing = new int[lanes];
  }

  private static Way way(Rule rule, int[] serving, Kinds kinds, long later) {
    var all = new ArrayList<Integer>();
    var some = new ArrayList<Step>();
    var one = new ArrayList<Step>();
    for (int k : wantedBy(serving, kinds, later, false)) {
      int amount = kinds.amount(k, rule);
      if (amount > 0 && (kinds.rules(k) & later) == 0) {
        all.add(k);
      } else if (amount > 0 && amount <= rule.need()) {
        some.add(new Step(k, amount, Columns.reciprocal(amount)));
      }
    }
    for (int k : wantedBy(serving, kinds, later, true)) {
      int amount = kinds.amount(k, rule);
      if (amount > 1 && (kinds.rules(k) & later) != 0) {
        one.add(new Step(k, amount, 0));
      }
    }
    return new Way(
        all.stream().mapToInt(k -> k).toArray(),
        all.stream().mapToInt(k -> -kinds.amount(k, rule)).toArray(),
        some.toArray(Step[]::new),
        one.toArray(Step[]::new));
  }

  /** Kinds that fewest of some rules want first, and then by size. */
  static List<Integer> wantedBy(int[] serving, Kinds kinds, long rules, boolean smallFirst) {
    var sorted = new ArrayList<Integer>();
    for (int k : serving) {
      sorted.add(k);
    }
    sorted.sort(
        Comparator.<Integer>comparingInt(k -> Long.bitCount(kinds.rules(k) & rules))
            .thenComparing(k -> smallFirst ? kinds.units(k) : -kinds.units(k)));
    return sorted;
  }

  /**
   * Sets the bits of the rules it could meet.
   *
   * @param left the courses by kind; what is taken is gone
   * @param wanted bits of the rules that may take something
   */
  void serve(int[][] left, int[][] wanted, int[][] met, int lanes) {
    for (int i = 0; i < order.length; i++) {
      int half = order[i] >> 5;
      int bit = order[i] & 31;
      Columns.need(missing, wanted[half], bit, needs[i], lanes);
      Columns.addTimes(missing, left, ways[i].all, ways[i].amounts, lanes);
      for (Step step : ways[i].some) {
        Columns.take(left[step.kind], missing, step.amount, step.reciprocal, lanes);
      }
      for (Step step : ways[i].one) {
        Columns.takeOne(left[step.kind], missing, step.amount, lanes);
      }
      Columns.nothing(met[half], bit, missing, lanes);
    }
  }
}
