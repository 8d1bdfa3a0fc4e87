package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Rule;

/**
 * Serves rules as {@link Serving} does, but takes nothing that a later rule could not spare, as far
 * as each is looked at alone; only in a second round it takes what it can get. A rule that
 * everything can serve has what is left over.
 */
final class CarefulServing {
  /** Other rules that want the kind, and what one course is for each. */
  private record Step(
      int kind, int amount, int reciprocal, boolean one, int[] others, int[] amounts) {}

  private final Kinds kinds;
  private final List<Rule> rules;
  private final int[] order;
  private final int[][] serving;
  private final int[][] amounts;
  private final Step[][] careful;
  private final Step[][] second;
  private final int[][] missing;
  private final int[][] spare;
  private final int[] all;
  private final int[] units;
  private final int[] leftOver;
  private final int[] limit;
  private final int[] taken;

  CarefulServing(AuditRules rules, Kinds kinds, int lanes) {
    this.rules = rules.rules();
    this.kinds = kinds;
    int size = this.rules.size();
    order =
        kinds.mostSpecificFirst().stream()
            .filter(r -> kinds.anything() != 1L << r)
            .mapToInt(Integer::intValue)
            .toArray();
    serving = new int[size][];
    amounts = new int[size][];
    careful = new Step[size][];
    second = new Step[size][];
    long later = kinds.rivals();
    for (int r : order) {
      later &= ~(1L << r);
      Rule rule = this.rules.get(r);
      serving[r] = kinds.serving(1L << r);
      amounts[r] = Arrays.stream(serving[r]).map(k -> kinds.amount(k, rule)).toArray();
      careful[r] = steps(r, later, later & ~kinds.anything());
      second[r] = steps(r, later, 0);
    }
    missing = new int[size][lanes];
    spare = new int[size][lanes];
    all = kinds.serving(kinds.rivals());
    units = Arrays.stream(all).map(kinds::units).toArray();
    leftOver = new int[lanes];
    limit = new int[lanes];
    taken = new int[lanes];
  }

  private Step[] steps(int r, long later, long respected) {
    var steps = new ArrayList<Step>();
    for (int k : Serving.wantedBy(serving[r], kinds, later, false)) {
      int amount = kinds.amount(k, rules.get(r));
      if (amount > 0 && amount <= rules.get(r).need()) {
        steps.add(step(k, amount, false, respected));
      }
    }
    for (int k : Serving.wantedBy(serving[r], kinds, later, true)) {
      int amount = kinds.amount(k, rules.get(r));
      if (amount > 1) {
        steps.add(step(k, amount, true, respected));
      }
    }
    return steps.toArray(Step[]::new);
  }

  private Step step(int k, int amount, boolean one, long respected) {
    int[] others = new int[Long.bitCount(kinds.rules(k) & respected)];
    int[] amounts = new int[others.length];
    int n = 0;
    for (long left = kinds.rules(k) & respected; left != 0; left &= left - 1) {
      others[n] = Long.numberOfTrailingZeros(left);
      amounts[n] = kinds.amount(k, rules.get(others[n]));
      n++;
    }
    return new Step(k, amount, Columns.reciprocal(amount), one, others, amounts);
  }

  /** As {@link Serving#serve}. */
  void serve(int[][] left, int[][] wanted, int[][] met, int lanes) {
    for (int r : order) {
      Columns.need(missing[r], wanted[r >> 5], r & 31, kinds.need(rules.get(r)), lanes);
      Arrays.fill(spare[r], 0, lanes, 0);
      Columns.addTimes(spare[r], left, serving[r], amounts[r], lanes);
      Columns.subtract(spare[r], missing[r], lanes);
    }
    for (int r : order) {
      for (Step step : careful[r]) {
        if (step.others.length == 0) {
          take(left, r, step, lanes);
        } else {
          takeWhatOthersCanSpare(left, r, step, lanes);
        }
      }
    }
    for (int r : order) {
      for (Step step : second[r]) {
        take(left, r, step, lanes);
      }
      Columns.nothing(met[r >> 5], r & 31, missing[r], lanes);
    }
    leaveOver(left, met, lanes);
  }

  private void leaveOver(int[][] left, int[][] met, int lanes) {
    Arrays.fill(leftOver, 0, lanes, 0);
    Columns.addTimes(leftOver, left, all, units, lanes);
    if (kinds.anything() != 0) {
      int r = Long.numberOfTrailingZeros(kinds.anything());
      Columns.enough(met[r >> 5], r & 31, leftOver, kinds.need(rules.get(r)), lanes);
    }
  }

  /** The units that were left over. */
  int leftOver(int lane) {
    return leftOver[lane];
  }

  private void take(int[][] left, int r, Step step, int lanes) {
    if (step.one) {
      Columns.takeOne(left[step.kind], missing[r], step.amount, lanes);
    } else {
      Columns.take(left[step.kind], missing[r], step.amount, step.reciprocal, lanes);
    }
  }

  private void takeWhatOthersCanSpare(int[][] left, int r, Step step, int lanes) {
    int[] column = left[step.kind];
    System.arraycopy(column, 0, limit, 0, lanes);
    for (int i = 0; i < step.others.length; i++) {
      if (step.amounts[i] > 0) {
        int reciprocal = Columns.reciprocal(step.amounts[i]);
        Columns.limit(limit, spare[step.others[i]], reciprocal, lanes);
      }
    }
    if (step.one) {
      Columns.takeOne(limit, missing[r], step.amount, taken, lanes);
    } else {
      Columns.take(limit, missing[r], step.amount, step.reciprocal, taken, lanes);
    }
    Columns.subtract(column, taken, lanes);
    for (int i = 0; i < step.others.length; i++) {
      Columns.subtractTimes(spare[step.others[i]], taken, step.amounts[i], lanes);
    }
  }
}
