package org.dostyk.pathway.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much of what is taken counts nowhere in a degree. */
final class RecognitionRows {
  private final Draft draft;
  private final CourseVariables courses;
  private final LinearModel model;
  private final StudentBounds student;

  /**
   * @param model to which the rows are added: a student's own copy, since the first objective is
   *     better off without them
   */
  RecognitionRows(Draft draft, CourseVariables courses, LinearModel model, StudentBounds student) {
    this.draft = draft;
    this.courses = courses;
    this.model = model;
    this.student = student;
  }

  Sum of(GroupRows groups) {
    Map<CourseClass, Sum> counted = new HashMap<>();
    Map<Item, Sum> amounts = new LinkedHashMap<>();
    Set<CourseClass> always = new HashSet<>();
    Set<Item> counting = new HashSet<>();
    for (GroupRows.Usage usage : groups.usages()) {
      boolean all = usage.amount() == usage.item().use();
      if (usage.item().plain() && all) {
        always.addAll(usage.item().sources());
      }
      if (all) {
        counting.add(usage.item());
      }
      amounts.computeIfAbsent(usage.item(), i -> new Sum()).add(usage.amount(), 1);
      for (CourseClass source : usage.item().sources()) {
        counted.computeIfAbsent(source, s -> new Sum()).add(usage.amount(), 1);
      }
    }
    // What is used counts somewhere: it would be used for nothing else.
    amounts.forEach(
        (item, sum) -> {
          if (!item.plain() && !counting.contains(item)) {
            model.ordered(item.use(), sum, Draft.NO_RULE);
          }
        });
    var lost = new Sum();
    for (CourseClass one : courses.classes()) {
      Sum taken = courses.taken(one);
      if (taken.isConstant() || always.contains(one)) {
        continue;
      }
      long workload = draft.units().workload(one.first());
      lost.add(taken, workload);
      Sum counts = counted.get(one);
      Optional<Sum> used = groups.items().used(one);
      if (counts != null && used.isPresent() && student.isNew(one)) {
        lost.add(used.get(), -workload);
      } else if (counts != null) {
        int recognised = model.variable(0, one.size());
        model.ordered(Sum.of(recognised), taken, Draft.NO_RULE);
        model.ordered(Sum.of(recognised), counts, Draft.NO_RULE);
        // Counting in several groups at once, halves of a course could look like the whole.
        Sum planned = new Sum();
        groups.items().usedOfPassed(one).ifPresent(passed -> planned.add(passed, -1));
        used.ifPresent(
            sum -> model.ordered(Sum.of(recognised), planned.add(sum, 1), Draft.NO_RULE));
        lost.add(recognised, -workload);
      }
    }
    return lost;
  }
}
