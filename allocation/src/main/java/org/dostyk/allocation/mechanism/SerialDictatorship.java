package org.dostyk.allocation.mechanism;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One order of all applicants, each of whom takes the best wish still open under every quota. It is
 * what deferred acceptance comes to where every place has the same order: nobody is ever refused
 * after having been taken. With an order by lot alone, it is random serial dictatorship (A.
 * Abdulkadiroğlu and T. Sönmez, "Random serial dictatorship and the core from random endowments",
 * 1998).
 */
public final class SerialDictatorship {
  private SerialDictatorship() {}

  /**
   * Returns for each applicant the position of the wish that is granted, or the number of wishes.
   *
   * @param demand where each applicant has one score for all eligible wishes
   * @param tree without reserves
   */
  public static short[] match(Demand demand, QuotaTree tree) {
    int n = demand.applicants();
    long[] order =
        IntStream.range(0, n)
            .mapToLong(a -> -((long) score(demand, a) << 32) | a)
            .sorted()
            .toArray();
    int[] left = tree.quota().clone();
    short[] granted = new short[n];
    for (long next : order) {
      int a = (int) next;
      int rank = 0;
      while (rank < demand.wishesOf(a) && !take(demand.wish(a, rank), tree, left)) {
        rank++;
      }
      granted[a] = (short) rank;
    }
    return granted;
  }

  private static int score(Demand demand, int applicant) {
    return Arrays.stream(demand.wishes(), demand.start()[applicant], demand.start()[applicant + 1])
        .filter(Wish::isEligible)
        .mapToInt(Wish::score)
        .max()
        .orElse(0);
  }

  private static boolean take(long wish, QuotaTree tree, int[] left) {
    if (!Wish.isEligible(wish)) {
      return false;
    }
    for (int v = Wish.place(wish); v >= 0; v = tree.parent()[v]) {
      if (left[v] == 0) {
        return false;
      }
    }
    for (int v = Wish.place(wish); v >= 0; v = tree.parent()[v]) {
      left[v]--;
    }
    return true;
  }
}
