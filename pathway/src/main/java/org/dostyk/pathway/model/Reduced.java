package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dostyk.pathway.model.CpSat.Question;

/**
 * A question without what its bounds already answer: variables that have one value, rows that
 * cannot be broken, rows over a single variable. A student who is half way through leaves half of a
 * model, and the solver is not asked to find that out.
 */
final class Reduced {
  private final Question question;
  private final long[] low;
  private final long[] high;
  private final boolean[] done;
  private boolean contradiction;

  private Reduced(Question question) {
    this.question = question;
    low = question.low().clone();
    high = question.high().clone();
    done = new boolean[question.model().rows().size()];
  }

  /**
   * What is left.
   *
   * @param number the number of each variable in what is left, or -1 where it has one value
   * @param contradiction whether the bounds alone show that there is no solution
   */
  record Rest(
      long[] low,
      long[] high,
      List<LinearModel.Row> rows,
      int[] number,
      int size,
      boolean contradiction) {

    Sum of(Sum sum) {
      var rest = new Sum().plus(sum.constant());
      for (int i = 0; i < sum.size(); i++) {
        int v = sum.variable(i);
        if (number[v] >= 0) {
          rest.add(number[v], sum.weight(i));
        } else {
          rest.plus(sum.weight(i) * low[v]);
        }
      }
      return rest;
    }
  }

  static Rest of(Question question) {
    var reduced = new Reduced(question);
    reduced.rounds();
    return reduced.rest();
  }

  /**
   * Without what nobody needs, too: a variable that could always be at a bound without a row or the
   * objective being the worse for it is at this bound. What is best stays as good, but not
   * everything that is as good stays. Of a few rules out of hundreds hardly anything is left.
   */
  static Rest needed(Question question) {
    var reduced = new Reduced(question);
    reduced.rounds();
    while (!reduced.contradiction && reduced.settle()) {
      reduced.rounds();
    }
    return reduced.rest();
  }

  private void rounds() {
    for (int round = 0; round < 20 && round(); round++) {
      // Goes on while bounds move.
    }
  }

  /** Whether a variable was put to a bound that hurts nobody. */
  private boolean settle() {
    boolean[] needsLess = new boolean[low.length];
    boolean[] needsMore = new boolean[low.length];
    Sum objective = question.objective().merged();
    for (int i = 0; i < objective.size(); i++) {
      (objective.weight(i) > 0 ? needsLess : needsMore)[objective.variable(i)] = true;
    }
    List<LinearModel.Row> rows = question.model().rows();
    for (int r = 0; r < done.length; r++) {
      if (!done[r]) {
        Sum sum = rows.get(r).sum();
        boolean above = sum.most(low, high) <= rows.get(r).high();
        boolean below = sum.least(low, high) >= rows.get(r).low();
        for (int i = 0; i < sum.size(); i++) {
          boolean positive = sum.weight(i) > 0;
          needsLess[sum.variable(i)] |= positive ? !above : !below;
          needsMore[sum.variable(i)] |= positive ? !below : !above;
        }
      }
    }
    boolean moved = false;
    for (int v = 0; v < low.length; v++) {
      if (low[v] < high[v] && !(needsLess[v] && needsMore[v])) {
        long settled = needsMore[v] ? high[v] : low[v];
        low[v] = settled;
        high[v] = settled;
        moved = true;
      }
    }
    return moved;
  }

  /** Looks at every row once; whether a bound moved. */
  private boolean round() {
    boolean moved = false;
    List<LinearModel.Row> rows = question.model().rows();
    for (int r = 0; r < done.length && !contradiction; r++) {
      if (!done[r]) {
        moved |= look(rows.get(r), r);
      }
    }
    return moved && !contradiction;
  }

  private boolean look(LinearModel.Row row, int r) {
    Sum sum = row.sum();
    long least = 0;
    long most = 0;
    for (int i = 0; i < sum.size(); i++) {
      long w = sum.weight(i);
      least += w * (w > 0 ? low : high)[sum.variable(i)];
      most += w * (w > 0 ? high : low)[sum.variable(i)];
    }
    if (least > row.high() || most < row.low()) {
      contradiction = true;
      return true;
    }
    boolean above = row.high() == LinearModel.OPEN || most <= row.high();
    boolean below = row.low() == -LinearModel.OPEN || least >= row.low();
    if (above && below) {
      done[r] = true;
      return false;
    }
    boolean moved = false;
    for (int i = 0; i < sum.size(); i++) {
      int v = sum.variable(i);
      long w = sum.weight(i);
      if (low[v] == high[v]) {
        continue;
      }
      long atLeast = least - w * (w > 0 ? low : high)[v];
      long atMost = most - w * (w > 0 ? high : low)[v];
      if (!above) {
        moved |= tighten(v, w, row.high() - atLeast);
      }
      if (!below) {
        moved |= tighten(v, -w, atMost - row.low());
      }
    }
    return moved;
  }

  /** {@code weight × variable ≤ room}. */
  private boolean tighten(int v, long weight, long room) {
    if (weight > 0 && Math.floorDiv(room, weight) < high[v]) {
      high[v] = Math.floorDiv(room, weight);
    } else if (weight < 0 && -Math.floorDiv(room, -weight) > low[v]) {
      low[v] = -Math.floorDiv(room, -weight);
    } else {
      return false;
    }
    contradiction |= low[v] > high[v];
    return true;
  }

  private Rest rest() {
    int[] number = new int[low.length];
    Arrays.fill(number, -1);
    int size = 0;
    for (int v = 0; v < low.length; v++) {
      if (low[v] < high[v]) {
        number[v] = size++;
      }
    }
    var rest = new Rest(low, high, new ArrayList<>(), number, size, contradiction);
    List<LinearModel.Row> rows = question.model().rows();
    for (int r = 0; r < done.length && !contradiction; r++) {
      LinearModel.Row row = rows.get(r);
      if (!done[r]) {
        Sum sum = rest.of(row.sum());
        long lo = row.low() == -LinearModel.OPEN ? -LinearModel.OPEN : row.low() - sum.constant();
        long hi = row.high() == LinearModel.OPEN ? LinearModel.OPEN : row.high() - sum.constant();
        if (sum.size() > 0) {
          rest.rows().add(new LinearModel.Row(sum.plus(-sum.constant()), lo, hi, row.rule()));
        }
      }
    }
    return rest;
  }
}
