package org.dostyk.allocation.mechanism;

/**
 * When the rough rounds look closer, and when they end: as soon as they move too few to be worth
 * another walk through all.
 */
final class RoughCourse {
  /** In so many steps the applicants come in, with the cut-offs raised after each. */
  static final int STEPS = 8;

  private static final int MOST_PASSES = 40;

  /** By so many bits are the classes narrower after each closer look. */
  private final int[] bits;

  private final int[] fewest;
  private int steps;
  private int looks;
  private int closer;
  private boolean over;
  private boolean due;

  /**
   * @param fewest with how many moved each stage ends, the last of them the whole
   * @param bits of each stage but the first, by how many bits its classes are narrower; none where
   *     seats are reserved
   */
  RoughCourse(int[] fewest, int[] bits) {
    this.fewest = fewest;
    this.bits = bits;
  }

  static RoughCourse of(int applicants, boolean reserves) {
    return reserves
        ? new RoughCourse(new int[] {applicants / 100}, new int[0])
        : new RoughCourse(new int[] {applicants / 32, applicants / 200}, new int[] {3});
  }

  void count(long moved) {
    due = false;
    if (++steps < STEPS) {
      return;
    }
    looks++;
    if ((looks > 1 && moved <= fewest[closer]) || looks > MOST_PASSES) {
      over = closer == bits.length;
      due = !over;
      looks = 0;
    }
  }

  boolean comesIn() {
    return steps < STEPS;
  }

  /** Whether a closer look begins now; all are counted anew then. */
  boolean isCloserLookDue() {
    return due;
  }

  int nextBits() {
    return bits[closer++];
  }

  int step() {
    return steps;
  }

  boolean isOver() {
    return over;
  }
}
