package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dostyk.pathway.studies.StudentRecord;

/** How far a plan is from the last one. Members of a class are as good as one another. */
final class Differences {
  private final Sum sum = new Sum();
  private final List<Apart> aparts = new ArrayList<>();

  /** How far the number of a class in a term is from the number before. */
  private record Apart(int variable, int taken, long before) {}

  private Differences() {}

  /** Adds what it needs to the student's copy of the model. */
  static Differences add(LinearModel model, CompiledStudies compiled, StudentRecord student) {
    var differences = new Differences();
    if (!student.lastPlan().isEmpty()) {
      differences.find(model, compiled, student);
    }
    return differences;
  }

  private void find(LinearModel model, CompiledStudies compiled, StudentRecord student) {
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
          sum.plus(before[t]);
        } else if (before[t] == 0) {
          sum.add(x, 1);
        } else if (one.size() == 1) {
          sum.add(x, -1).plus(1);
        } else {
          int apart = model.variable(0, one.size());
          model.atLeast(new Sum().add(apart, 1).add(x, -1), -before[t], Draft.NO_RULE);
          model.atLeast(new Sum().add(apart, 1).add(x, 1), before[t], Draft.NO_RULE);
          sum.add(apart, 1);
          aparts.add(new Apart(apart, x, before[t]));
        }
      }
    }
  }

  Sum sum() {
    return sum;
  }

  /** The values of a plan in the model without this, and of what was added. */
  long[] with(long[] plan, int size) {
    long[] values = Arrays.copyOf(plan, size);
    for (Apart one : aparts) {
      values[one.variable()] = Math.abs(values[one.taken()] - one.before());
    }
    return values;
  }
}
