package org.dostyk.allocation.mechanism;

/**
 * What the applicants want, best wish first: the wishes of applicant {@code a} are {@code
 * wishes[i]} for {@code i} from {@code start[a]} to {@code start[a + 1] - 1}, each as {@link Wish}
 * packs it. The arrays are not copied, for they may be large; nobody changes them.
 *
 * @param wanted of each place, how many wishes name it
 */
public record Demand(int[] start, long[] wishes, int[] wanted) {
  /** Counts how often each place is wanted. */
  public static Demand of(int[] start, long[] wishes, int places) {
    int[] wanted = new int[places];
    for (long wish : wishes) {
      wanted[Wish.place(wish)]++;
    }
    return new Demand(start, wishes, wanted);
  }

  public int applicants() {
    return start.length - 1;
  }

  public int wishesOf(int applicant) {
    return start[applicant + 1] - start[applicant];
  }

  public long wish(int applicant, int rank) {
    return wishes[start[applicant] + rank];
  }
}
