package org.dostyk.allocation.mechanism;

/** When rough rounds end: as soon as they move too few to be worth the walk through all. */
final class RoughCourse {
  /** In so many steps the applicants come in, with the cut-offs raised after each. */
  static final int STEPS = 8;

  private static final int MOST_PASSES = 40;
  private static final int ONE_IN = 100;

  private final int applicants;
  private int steps;
  private int passes;
  private boolean over;

  RoughCourse(int applicants) {
    this.applicants = applicants;
  }

  void count(long moved) {
    steps++;
    if (steps >= STEPS) {
      passes++;
      over = passes > 1 && moved < applicants / ONE_IN || passes > MOST_PASSES;
    }
  }

  boolean isOver() {
    return over;
  }
}
