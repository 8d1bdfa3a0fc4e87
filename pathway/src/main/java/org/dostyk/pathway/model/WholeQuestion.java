package org.dostyk.pathway.model;

import org.dostyk.pathway.studies.StudentRecord;

/**
 * The question for the least workload, and with it the least unrecognised, of plans of so many
 * terms, all at once: for giving it to another solver and comparing.
 *
 * @param low lower bounds of the variables
 * @param high upper bounds
 * @param objective to be made small
 */
public record WholeQuestion(LinearModel model, long[] low, long[] high, Sum objective) {

  /**
   * @param terms the number of terms; 1 where the studies have no calendar
   */
  public static WholeQuestion of(CompiledStudies compiled, StudentRecord student, int terms) {
    var bounds = StudentBounds.of(compiled, student).until(terms);
    LinearModel model = compiled.model().copy();
    CostOfCourses cost = CostOfCourses.in(model, bounds);
    long[] low = model.lows();
    long[] high = model.highs();
    System.arraycopy(bounds.low, 0, low, 0, bounds.low.length);
    System.arraycopy(bounds.high, 0, high, 0, bounds.high.length);
    return new WholeQuestion(model, low, high, cost.objective());
  }
}
