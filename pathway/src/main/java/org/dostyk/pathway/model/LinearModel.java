package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whole-number variables with bounds, and rows {@code low ≤ sum ≤ high}. It knows no solver, so
 * that the same model can be given to several.
 */
public final class LinearModel {
  public static final long OPEN = Long.MAX_VALUE / 4;

  private long[] low = new long[256];
  private long[] high = new long[256];
  private int size;
  private final List<Row> rows;

  /**
   * @param rule index of the rule it stands for, or -1 where it only ties variables together
   */
  public record Row(Sum sum, long low, long high, int rule) {}

  LinearModel() {
    rows = new ArrayList<>();
  }

  private LinearModel(LinearModel other) {
    low = other.low.clone();
    high = other.high.clone();
    size = other.size;
    rows = new ArrayList<>(other.rows);
  }

  public LinearModel copy() {
    return new LinearModel(this);
  }

  /** The rows of nobody and of these rules. */
  LinearModel with(java.util.Set<Integer> rules) {
    var kept = new LinearModel(this);
    kept.rows.removeIf(row -> row.rule() >= 0 && !rules.contains(row.rule()));
    return kept;
  }

  int variable(long lowest, long highest) {
    if (size == low.length) {
      low = Arrays.copyOf(low, 2 * size);
      high = Arrays.copyOf(high, 2 * size);
    }
    low[size] = lowest;
    high[size] = highest;
    return size++;
  }

  void row(long lowest, Sum sum, long highest, int rule) {
    Sum merged = sum.merged();
    long lo = lowest == -OPEN ? -OPEN : lowest - merged.constant();
    long hi = highest == OPEN ? OPEN : highest - merged.constant();
    if (merged.isConstant() && lo <= 0 && hi >= 0) {
      return;
    }
    rows.add(new Row(merged.plus(-merged.constant()), lo, hi, rule));
  }

  void atMost(Sum sum, long most, int rule) {
    row(-OPEN, sum, most, rule);
  }

  void atLeast(Sum sum, long least, int rule) {
    row(least, sum, OPEN, rule);
  }

  /** {@code left ≤ right}. */
  void ordered(Sum left, Sum right, int rule) {
    atMost(new Sum().add(left, 1).add(right, -1), 0, rule);
  }

  public int size() {
    return size;
  }

  public List<Row> rows() {
    return rows;
  }

  public long[] lows() {
    return Arrays.copyOf(low, size);
  }

  public long[] highs() {
    return Arrays.copyOf(high, size);
  }

  long low(int variable) {
    return low[variable];
  }

  long high(int variable) {
    return high[variable];
  }
}
