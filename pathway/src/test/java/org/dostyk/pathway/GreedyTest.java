package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.dostyk.pathway.greedy.Greedy;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.dostyk.pathway.verify.Verifier;
import org.junit.jupiter.api.Test;

class GreedyTest {
  private static final int INSTANCES = HowMany.of("dostyk.instances", 600, 5000);

  @Test
  void whatIsPlannedByHandKeepsTheRulesAndIsNeverBetterThanTheProvenPlan() {
    int best = 0;
    int worse = 0;
    int missed = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!InstanceRules.objections(instance).isEmpty()) {
        continue;
      }
      Optional<Plan> byHand = Greedy.plan(instance);
      Outcome proven = Planner.plan(instance, Limits.USUAL);
      if (byHand.isPresent()) {
        assertThat(Verifier.violations(instance, byHand.get())).as("seed %d", seed).isEmpty();
        assertThat(proven).as("seed %d", seed).isInstanceOf(Outcome.Planned.class);
        Score score = Verifier.score(instance, byHand.get());
        int above = score.compareTo(((Outcome.Planned) proven).score());
        assertThat(above).as("seed %d", seed).isNotNegative();
        best += above == 0 ? 1 : 0;
        worse += above > 0 ? 1 : 0;
      } else {
        missed += proven instanceof Outcome.Planned ? 1 : 0;
      }
    }
    System.out.printf("by hand: %d best, %d worse, %d without a plan%n", best, worse, missed);
    assertThat(best).isPositive();
    assertThat(worse).isPositive();
  }

  @Test
  void whoHasNoTimeIsGivenThePlanByHandAndHowGoodOneCouldBe() {
    int byHand = 0;
    for (int seed = 0; seed < INSTANCES / 4; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!InstanceRules.objections(instance).isEmpty()) {
        continue;
      }
      Optional<Plan> made = Greedy.plan(instance);
      Outcome outcome = Planner.plan(instance, new Limits(Duration.ZERO, 1));
      if (made.isPresent()) {
        assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Planned.class);
        var given = (Outcome.Planned) outcome;
        assertThat(Verifier.violations(instance, given.plan())).as("seed %d", seed).isEmpty();
        assertThat(given.score())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(Verifier.score(instance, made.get()));
        var best = (Outcome.Planned) Planner.plan(instance, Limits.USUAL);
        assertThat(given.bound()).as("seed %d", seed).isLessThanOrEqualTo(best.score());
        byHand += given.isProvenOptimal() ? 0 : 1;
      }
    }
    assertThat(byHand).isPositive();
  }
}
