package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.studies.Instance;
import org.junit.jupiter.api.Test;

/** {@code -Ddostyk.instances=20000} tries more than any run; every failure names its seed. */
class PlannerAgainstBruteForceTest {
  private static final int INSTANCES = HowMany.of("dostyk.instances", 800, 2500);
  private static final int FROM = Integer.getInteger("dostyk.seed", 0);

  @Test
  void noPlanIsBetterAndWhereThereIsOneItIsFound() {
    int planned = 0;
    int impossible = 0;
    int refused = 0;
    for (int seed = FROM; seed < FROM + INSTANCES; seed++) {
      Instance instance = RandomInstances.of(seed);
      Outcome outcome;
      try {
        outcome = Planner.plan(instance, Limits.USUAL);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
      Optional<Score> best = BruteForce.best(instance);
      switch (outcome) {
        case Outcome.Planned one -> {
          planned++;
          assertThat(one.isProvenOptimal()).as("seed %d", seed).isTrue();
          assertThat(Optional.of(one.score())).as("seed %d", seed).isEqualTo(best);
        }
        case Outcome.Impossible none -> {
          impossible++;
          assertThat(best).as("seed %d", seed).isEmpty();
        }
        case Outcome.Refused objections -> {
          refused++;
          assertThat(best).as("seed %d: %s", seed, objections).isEmpty();
        }
        case Outcome.Undecided undecided -> throw new AssertionError("seed " + seed);
      }
    }
    System.out.printf(
        "%d instances from seed %d: %d planned, %d impossible, %d refused%n",
        INSTANCES, FROM, planned, impossible, refused);
    // Else the instances have become too hard to say anything.
    assertThat(planned).isGreaterThan(INSTANCES / 4);
    assertThat(impossible).isGreaterThan(INSTANCES / 10);
    assertThat(refused).isLessThan(INSTANCES / 5);
  }
}
