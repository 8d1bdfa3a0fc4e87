package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Plan.Counted;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.verify.Verifier;
import org.junit.jupiter.api.Test;

/**
 * Plans spoilt in one place. A spoilt plan that still passes must be a plan: no better than the
 * best that brute force knows.
 */
class VerifierTest {

  @Test
  void aSpoiltPlanIsRefusedOrIsNoBetterThanTheBest() {
    int refused = 0;
    int passed = 0;
    for (int seed = 0; seed < 400; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!(Planner.plan(instance, Limits.USUAL) instanceof Outcome.Planned planned)) {
        continue;
      }
      var best = BruteForce.best(instance).orElseThrow();
      for (Plan spoilt : spoilt(planned.plan())) {
        if (Verifier.violations(instance, spoilt).isEmpty()) {
          passed++;
          assertThat(Verifier.score(instance, spoilt))
              .as("seed %d", seed)
              .isGreaterThanOrEqualTo(best);
        } else {
          refused++;
        }
      }
    }
    System.out.printf("%d spoilt plans refused, %d are plans%n", refused, passed);
    assertThat(refused).isGreaterThan(5 * passed / 4);
  }

  private static List<Plan> spoilt(Plan plan) {
    var spoilt = new ArrayList<Plan>();
    for (String code : plan.courses().keySet()) {
      Map<String, String> without = new LinkedHashMap<>(plan.courses());
      without.remove(code);
      spoilt.add(new Plan(without, plan.places(), plan.counted()));
      for (String term : plan.places().keySet()) {
        Map<String, String> moved = new LinkedHashMap<>(plan.courses());
        if (!term.equals(moved.put(code, term))) {
          spoilt.add(new Plan(moved, plan.places(), plan.counted()));
        }
      }
    }
    for (int i = 0; i < plan.counted().size(); i++) {
      List<Counted> fewer = new ArrayList<>(plan.counted());
      Counted one = fewer.remove(i);
      spoilt.add(new Plan(plan.courses(), plan.places(), fewer));
      for (Counted other : plan.counted()) {
        if (!other.group().equals(one.group())) {
          List<Counted> more = new ArrayList<>(plan.counted());
          more.add(new Counted(one.degree(), other.group(), one.course(), one.equivalence()));
          spoilt.add(new Plan(plan.courses(), plan.places(), more));
        }
      }
    }
    return spoilt;
  }
}
