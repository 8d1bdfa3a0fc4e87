package org.dostyk.pathway.model;

import java.util.Arrays;

/** A weighted sum of variables and a constant. Not thread-safe while it is put together. */
public final class Sum {
  private int[] variables = new int[4];
  private long[] weights = new long[4];
  private int size;
  private long constant;

  static Sum of(int variable) {
    return new Sum().add(variable, 1);
  }

  Sum add(int variable, long weight) {
    if (weight != 0) {
      if (size == variables.length) {
        variables = Arrays.copyOf(variables, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      variables[size] = variable;
      weights[size++] = weight;
    }
    return this;
  }

  Sum add(Sum other, long weight) {
    for (int i = 0; i < other.size; i++) {
      add(other.variables[i], Math.multiplyExact(other.weights[i], weight));
    }
    constant += Math.multiplyExact(other.constant, weight);
    return this;
  }

  Sum plus(long amount) {
    constant += amount;
    return this;
  }

  public int size() {
    return size;
  }

  public int variable(int i) {
    return variables[i];
  }

  public long weight(int i) {
    return weights[i];
  }

  public long constant() {
    return constant;
  }

  boolean isConstant() {
    return size == 0;
  }

  /** Its value where the variables have these. */
  public long at(long[] values) {
    long sum = constant;
    for (int i = 0; i < size; i++) {
      sum += weights[i] * values[variables[i]];
    }
    return sum;
  }

  /** The most it can be within the bounds. */
  long most(long[] low, long[] high) {
    long sum = constant;
    for (int i = 0; i < size; i++) {
      sum += weights[i] * (weights[i] > 0 ? high : low)[variables[i]];
    }
    return sum;
  }

  /** The least it can be within the bounds. */
  long least(long[] low, long[] high) {
    return most(high, low);
  }

  /** The same sum with every variable once, in their order. */
  Sum merged() {
    long[] order = new long[size];
    boolean sorted = true;
    for (int i = 0; i < size; i++) {
      order[i] = (long) variables[i] << 32 | i;
      sorted &= i == 0 || variables[i - 1] < variables[i];
    }
    if (!sorted) {
      Arrays.sort(order);
    }
    Sum merged = new Sum().plus(constant);
    for (int i = 0; i < size; ) {
      int variable = (int) (order[i] >>> 32);
      long weight = 0;
      for (; i < size && (int) (order[i] >>> 32) == variable; i++) {
        weight += weights[(int) order[i]];
      }
      merged.add(variable, weight);
    }
    return merged;
  }
}
