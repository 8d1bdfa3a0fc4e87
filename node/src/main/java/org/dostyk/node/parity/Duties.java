package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.parity.Parties.Mention;

/**
 * What each of several does, told apart by what it is about: “travel is paid by the sender, lodging
 * by the host”, in whichever order. Which part of the one wording is which of the other is weighed
 * by the words and numbers that only one of the other’s parts tells.
 */
final class Duties {
  /** Whether the two wordings have the same do the same. */
  enum Verdict {
    SAME,
    APART,
    UNKNOWN
  }

  /** By how much one way of setting the parts side by side has to be likelier. */
  private static final int SURELY = 3;

  private static final int MOST = 4;

  private Duties() {}

  /**
   * Whether each does the same in both wordings.
   *
   * @param housesA the institutions that the first wording names
   * @param doersA whoever does something in it, in their order
   */
  static Verdict verdict(
      Reading a,
      List<Mention> housesA,
      List<Mention> doersA,
      Reading b,
      List<Mention> housesB,
      List<Mention> doersB) {
    var one = of(a, doersA).orElse(null);
    var two = of(b, doersB).orElse(null);
    if (one != null && two != null && one.size() == two.size()) {
      Verdict whole = compare(one, two);
      if (whole != Verdict.UNKNOWN) {
        return whole;
      }
      one.narrow();
      two.narrow();
      if (compare(one, two) == Verdict.SAME) {
        return Verdict.SAME;
      }
    }
    return Steps.verdict(Steps.of(a, housesA, doersA), Steps.of(b, housesB, doersB));
  }

  private static Optional<Tasks> of(Reading reading, List<Mention> doers) {
    var apart = new ArrayList<Mention>();
    for (Mention one : doers) {
      if (apart.isEmpty() || !apart.getLast().answers(one)) {
        apart.add(one);
      }
    }
    return apart.size() >= 2 && apart.size() <= MOST
        ? Optional.of(new Tasks(reading, apart)).filter(tasks -> !tasks.areJoined())
        : Optional.empty();
  }

  private static Verdict compare(Tasks one, Tasks two) {
    return one.size() == 2 ? ofTwo(one, two) : ofMore(one, two);
  }

  private static Verdict ofTwo(Tasks one, Tasks two) {
    int[] weights = {
      one.weight(0, two, 0, 1),
      one.weight(1, two, 1, 0),
      two.weight(0, one, 0, 1),
      two.weight(1, one, 1, 0)
    };
    int weight = Arrays.stream(weights).sum();
    boolean torn = Arrays.stream(weights).anyMatch(part -> part * weight < 0);
    if (weight == 0 || torn) {
      return Verdict.UNKNOWN;
    }
    int first = weight > 0 ? 0 : 1;
    int second = 1 - first;
    boolean sameFirst = one.doer(0).answers(two.doer(first));
    boolean sameSecond = one.doer(1).answers(two.doer(second));
    boolean crossed = one.doer(0).answers(two.doer(second)) || one.doer(1).answers(two.doer(first));
    return sameFirst && sameSecond
        ? Verdict.SAME
        : Math.abs(weight) < SURELY
            ? Verdict.UNKNOWN
            : !sameFirst && !sameSecond && crossed
                    || sameFirst && one.isPerson(1) != two.isPerson(second)
                    || sameSecond && one.isPerson(0) != two.isPerson(first)
                ? Verdict.APART
                : Verdict.UNKNOWN;
  }

  /** Whether the likeliest way of setting parts side by side has each beside the same doer. */
  private static Verdict ofMore(Tasks one, Tasks two) {
    int best = Integer.MIN_VALUE;
    int bestSame = Integer.MIN_VALUE;
    for (int[] order : orders(one.size())) {
      int sum = 0;
      boolean same = true;
      for (int i = 0; i < order.length; i++) {
        sum += likeness(one, i, two, order[i]) + likeness(two, order[i], one, i);
        same &= one.doer(i).answers(two.doer(order[i]));
      }
      best = Math.max(best, sum);
      bestSame = same ? Math.max(bestSame, sum) : bestSame;
    }
    return bestSame == Integer.MIN_VALUE
        ? Verdict.UNKNOWN
        : best == bestSame
            ? Verdict.SAME
            : best - bestSame >= 2 * SURELY ? Verdict.APART : Verdict.UNKNOWN;
  }

  private static int likeness(Tasks one, int i, Tasks two, int j) {
    int likeness = 0;
    for (int k = 0; k < two.size(); k++) {
      likeness += k == j ? 0 : one.weight(i, two, j, k);
    }
    return likeness;
  }

  private static List<int[]> orders(int size) {
    var orders = new ArrayList<int[]>();
    orders.add(new int[0]);
    for (int length = 0; length < size; length++) {
      for (int[] begun : List.copyOf(orders)) {
        for (int next = 0; next < size; next++) {
          int one = next;
          if (begun.length == length && Arrays.stream(begun).noneMatch(n -> n == one)) {
            int[] longer = Arrays.copyOf(begun, length + 1);
            longer[length] = next;
            orders.add(longer);
          }
        }
      }
    }
    orders.removeIf(order -> order.length < size);
    return orders;
  }
}
