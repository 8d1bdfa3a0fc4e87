package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dostyk.pathway.explain.Explainer;
import org.dostyk.pathway.explain.Explanation;
import org.dostyk.pathway.model.CompiledStudies;
import org.dostyk.pathway.model.RuleRef;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.verify.Verifier;
import org.junit.jupiter.api.Test;

class ExplanationAgainstBruteForceTest {
  private static final int INSTANCES = HowMany.of("dostyk.explained", 220, 2000);
  private static final int FROM = Integer.getInteger("dostyk.seed", 0);

  @Test
  void aConflictIsOneAndNoRuleOfItCanBeSparedAndARepairRepairs() {
    int explained = 0;
    int repaired = 0;
    for (int seed = FROM; seed < FROM + INSTANCES; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!(Planner.plan(instance, Limits.USUAL) instanceof Outcome.Impossible)) {
        continue;
      }
      explained++;
      Explanation why;
      try {
        why = Explainer.explain(instance, Limits.USUAL);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
      assertThat(why.irreducible()).as("seed %d", seed).isTrue();
      List<RuleRef> all =
          CompiledStudies.explaining(instance.studies(), instance.student().waivers()).rules();
      Set<RuleRef> gone = new HashSet<>(all);
      why.conflict().forEach(gone::remove);
      assertThat(BruteForce.best(Loosening.without(instance, gone)))
          .as("seed %d: %s cannot be kept together", seed, why.conflict())
          .isEmpty();
      for (RuleRef one : why.conflict()) {
        gone.add(one);
        assertThat(BruteForce.best(Loosening.without(instance, gone)))
            .as("seed %d: of %s the rule %s cannot be spared", seed, why.conflict(), one)
            .isPresent();
        gone.remove(one);
      }
      if (why.repair().isPresent()) {
        repaired++;
        var repair = why.repair().get();
        assertThat(Verifier.violations(repair.mended(), repair.plan())).isEmpty();
        assertThat(BruteForce.best(repair.mended())).as("seed %d", seed).isPresent();
      } else {
        assertThat(why.conflict()).as("seed %d: nothing mends a rule", seed).isEmpty();
      }
    }
    System.out.printf("%d explained, %d of them repaired%n", explained, repaired);
    assertThat(repaired).isPositive();
  }
}
