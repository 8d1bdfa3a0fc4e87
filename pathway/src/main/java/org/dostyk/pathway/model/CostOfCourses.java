package org.dostyk.pathway.model;

import org.dostyk.pathway.model.CpSat.Question;

/**
 * Workload taken and, with it, workload not recognised, as one number: what is taken weighs more
 * than all that could ever be lost, and what is lost guides the search for few courses.
 *
 * @param lost in the model to which its rows were added
 * @param weight of one unit taken
 * @param degrees how often a unit can be lost
 * @param step what divides the workload of every course
 */
record CostOfCourses(Sum credits, Sum lost, long weight, int degrees, long step) implements Levels {

  /** Adds what the second objective needs to a student's copy of a model. */
  static CostOfCourses in(LinearModel model, StudentBounds student) {
    CompiledStudies compiled = student.compiled();
    Sum credits = compiled.credits();
    Sum lost = compiled.unrecognised(model, student);
    long weight = Math.addExact(1, lost.most(model.lows(), model.highs()));
    long step = 0;
    for (int i = 0; i < credits.size(); i++) {
      step = greatestCommonDivisor(credits.weight(i), step);
    }
    return new CostOfCourses(
        credits, lost, weight, compiled.degrees().size(), Math.max(1, Math.abs(step)));
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  Sum objective() {
    return new Sum().add(credits, weight).add(lost, 1);
  }

  /** Both in one number. */
  long of(long taken, long unrecognised) {
    return Math.addExact(Math.multiplyExact(taken, weight), unrecognised);
  }

  long credits(long cost) {
    return Math.floorDiv(cost, weight);
  }

  long lost(long cost) {
    return Math.floorMod(cost, weight);
  }

  /**
   * A bound that is as good, or better: no more can be lost than is taken, once for each degree, so
   * a bound that falls between two amounts of workload means the larger.
   */
  @Override
  public long lift(long bound) {
    long taken = credits(bound);
    long whole = -Math.floorDiv(-taken, step) * step;
    if (whole > taken) {
      return of(whole, 0);
    }
    return lost(bound) > degrees * taken ? of(taken + step, 0) : bound;
  }

  @Override
  public long first(long value) {
    return of(credits(value), 0);
  }

  @Override
  public long above(long value) {
    return of(credits(value) + step, 0);
  }

  @Override
  public Question at(Question question, long value) {
    LinearModel level = question.model().copy();
    level.row(credits(value), credits, credits(value), Draft.NO_RULE);
    return new Question(
        level, question.low(), question.high(), question.objective(), question.hint());
  }
}
