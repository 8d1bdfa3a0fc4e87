package org.dostyk.pathway.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much of what is taken counts nowhere in a degree. */
final class RecognitionRows {
  private final Draft draft;
  private final CourseVariables courses;
  private final LinearModel model;

  /**
   * @param model to which the rows are added: a student's own copy, since the first objective is
   *     better off without them
   */
  RecognitionRows(Draft draft, CourseVariables courses, LinearModel model) {
    this.draft = draft;
    this.courses = courses;
    this.model = model;
  }

  Sum of(GroupRows groups) {
    Map<CourseClass, Sum> counted = new HashMap<>();
    Set<CourseClass> always = new HashSet<>();
    for (GroupRows.Usage usage : groups.usages()) {
      if (usage.item().plain() && usage.amount() == usage.item().use()) {
        always.addAll(usage.item().sources());
      }
      for (CourseClass source : usage.item().sources()) {
        counted.computeIfAbsent(source, s -> new Sum()).add(usage.amount(), 1);
      }
    }
    var lost = new Sum();
    for (CourseClass one : courses.classes()) {
      Sum taken = courses.taken(one);
      if (taken.isConstant() || always.contains(one)) {
        continue;
      }
      long workload = draft.units().workload(one.first());
      lost.add(taken, workload);
      Sum counts = counted.get(one);
      if (counts != null) {
        int recognised = model.variable(0, one.size());
        model.ordered(Sum.of(recognised), taken, Draft.NO_RULE);
        model.ordered(Sum.of(recognised), counts, Draft.NO_RULE);
        lost.add(recognised, -workload);
      }
    }
    return lost;
  }
}
