package org.dostyk.pathway.model;

import java.util.Set;
import org.dostyk.pathway.studies.StudentRecord;

/** How far a plan is from the last one. Members of a class are as good as one another. */
final class Differences {
  private Differences() {}

  /** Adds what it needs to the student's copy of the model. */
  static Sum add(LinearModel model, CompiledStudies compiled, StudentRecord student) {
    var differences = new Sum();
    Set<String> behind = StudentBounds.behind(compiled, student);
    for (CourseClass one : compiled.courses().classes()) {
      long[] before = new long[compiled.timeline().size()];
      for (String code : one.codes()) {
        String term = student.lastPlan().get(code);
        int t = term == null || behind.contains(code) ? -1 : compiled.timeline().index(term);
        if (t >= 0) {
          before[t]++;
        }
      }
      for (int t = 0; t < before.length; t++) {
        int x = compiled.courses().taken(one, t);
        if (x < 0) {
          differences.plus(before[t]);
        } else if (before[t] == 0) {
          differences.add(x, 1);
        } else if (one.size() == 1) {
          differences.add(x, -1).plus(1);
        } else {
          int apart = model.variable(0, one.size());
          model.atLeast(new Sum().add(apart, 1).add(x, -1), -before[t], Draft.NO_RULE);
          model.atLeast(new Sum().add(apart, 1).add(x, 1), before[t], Draft.NO_RULE);
          differences.add(apart, 1);
        }
      }
    }
    return differences;
  }
}
