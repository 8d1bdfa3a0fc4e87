package org.dostyk.node.agreements;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.AgreementsPage.Step;

/** How many agreements somebody reads, by where they stand, type and year. */
record Tally(Map<Sum, Long> sums) {
  /** What is counted together. */
  record Sum(Step step, AgreementType type, int year) {}

  /** How many are at each step. */
  Map<Step, Long> steps() {
    var steps = new EnumMap<Step, Long>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, 0L);
    }
    sums.forEach((sum, entries) -> steps.merge(sum.step(), entries, Long::sum));
    return steps;
  }

  /** The years of which there are any, the latest first. */
  List<Integer> years() {
    return sums.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> e.getKey().year())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** How many there are of this step, type and year, whichever of them are asked for. */
  long count(Asked asked) {
    return sums.entrySet().stream()
        .filter(
            e ->
                (asked.step() == null || asked.step() == e.getKey().step())
                    && (asked.type() == null || asked.type() == e.getKey().type())
                    && (asked.year() == 0 || asked.year() == e.getKey().year()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
