package org.dostyk.pathway.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.requirement.Degree;

/** What a plan costs. */
final class Scoring {
  private Scoring() {}

  static Score of(CourseOfStudy way) {
    Credits credits = Credits.ZERO;
    Map<String, Credits> loads = new HashMap<>();
    for (Map.Entry<String, String> one : way.plan.courses().entrySet()) {
      Credits workload = way.instance.studies().workload(way.course(one.getKey()));
      credits = credits.plus(workload);
      loads.merge(one.getValue(), workload, Credits::plus);
    }
    Credits peak = loads.values().stream().max(Credits::compareTo).orElse(Credits.ZERO);
    return new Score(
        way.plan.places().size(),
        credits,
        unrecognised(way),
        way.ordered ? peak : Credits.ZERO,
        differences(way));
  }

  private static Credits unrecognised(CourseOfStudy way) {
    Credits lost = Credits.ZERO;
    for (Degree degree : way.instance.studies().degrees()) {
      Set<String> counts = new HashSet<>();
      for (Counted one : way.plan.counted()) {
        if (one.degree().equals(degree.id())) {
          Equivalence row = way.rows.get(one.equivalence());
          counts.addAll(row == null ? List.of(one.course()) : row.from());
        }
      }
      for (String code : way.plan.courses().keySet()) {
        if (!counts.contains(code)) {
          lost = lost.plus(way.instance.studies().workload(way.course(code)));
        }
      }
    }
    return lost;
  }

  private static int differences(CourseOfStudy way) {
    Map<String, String> last = new HashMap<>(way.instance.student().lastPlan());
    if (last.isEmpty()) {
      return 0;
    }
    last.keySet().removeIf(code -> way.holds(code) && !way.isPlanned(code));
    if (way.ordered) {
      last.values().removeIf(term -> way.termIndex(term) < 0);
    }
    Set<Map.Entry<String, String>> before = new HashSet<>(last.entrySet());
    Set<Map.Entry<String, String>> now = new HashSet<>(way.plan.courses().entrySet());
    Set<Map.Entry<String, String>> both = new HashSet<>(before);
    both.retainAll(now);
    return before.size() + now.size() - 2 * both.size();
  }
}
