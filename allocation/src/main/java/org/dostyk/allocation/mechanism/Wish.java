package org.dostyk.allocation.mechanism;

/**
 * A wish as one {@code long}: the place and whether the applicant is of the group for which that
 * place reserves seats (together the {@code slot}), and the applicant's score there. A key, by
 * which a place orders those who want it, is made of the score, then the applicant's lot, then that
 * mark.
 *
 * <p>Applicants are numbered by their lots: of two with one score the smaller number goes first.
 */
public final class Wish {
  /** Scores below are no scores: such a wish can never be granted, and the number says why. */
  public static final int LEAST_SCORE = 64;

  public static final int GREATEST_SCORE = (1 << 30) - 1;

  /** As many places as a slot, together with a rough class of score, has room for in an int. */
  public static final int MOST_PLACES = 1 << 24;

  static final long INELIGIBLE = ((long) LEAST_SCORE << 32) - 1;

  /** Set in the key of somebody who holds a reserved seat, and who so comes before all others. */
  static final long RESERVED = 1L << 62;

  private static final long SCORE = 0x7FFFFFFF;
  private static final int LAST_LOT = 0x7FFFFFFF;

  private Wish() {}

  public static long of(int place, boolean inReserveGroup, int score) {
    return (long) place << 32 | (inReserveGroup ? 1L << 31 : 0) | score;
  }

  public static int place(long wish) {
    return (int) (wish >>> 32);
  }

  public static int score(long wish) {
    return (int) (wish & SCORE);
  }

  public static boolean inReserveGroup(long wish) {
    return (wish & 1L << 31) != 0;
  }

  public static boolean isEligible(long wish) {
    return score(wish) >= LEAST_SCORE;
  }

  /** Twice the place, and one more for the reserve's group. */
  static int slot(long wish) {
    return (int) (wish >>> 31);
  }

  static long key(long wish, int applicant) {
    return (wish & SCORE) << 32 | lot(applicant) | (wish >>> 31 & 1);
  }

  /** The lower part of every key of this applicant, but for the mark of the group. */
  static long lot(int applicant) {
    return (long) (LAST_LOT - applicant) << 1;
  }

  static long keyWithLot(long wish, long lot) {
    return (wish & SCORE) << 32 | lot | (wish >>> 31 & 1);
  }

  static int applicant(long key) {
    return LAST_LOT - (int) (key >>> 1 & LAST_LOT);
  }
}
