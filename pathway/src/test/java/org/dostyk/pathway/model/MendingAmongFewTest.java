package org.dostyk.pathway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dostyk.pathway.HowMany;
import org.dostyk.pathway.RandomInstances;
import org.dostyk.pathway.explain.Step;
import org.dostyk.pathway.explain.StepPrices;
import org.dostyk.pathway.explain.Steps;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.model.MendingAmongFew.Found;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.junit.jupiter.api.Test;

/** Beside it: the whole model, in which what is dear is let in little by little. */
class MendingAmongFewTest {
  private static final int INSTANCES = HowMany.of("dostyk.cheapest", 120, 2000);

  @Test
  void noRepairIsCheaperThanWhatStrangersCouldDoWhoeverIsAStranger() {
    int found = 0;
    int open = 0;
    int none = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!InstanceRules.objections(instance).isEmpty()) {
        continue;
      }
      boolean ordered = instance.studies().calendar().isPresent();
      Instance longer = ordered ? Steps.take(instance, List.of(new Step.MoreTerms(1))) : instance;
      CompiledStudies compiled =
          CompiledStudies.explaining(longer.studies(), instance.student().waivers());
      int terms = compiled.timeline().size() - (ordered ? 1 : 0);
      var finder = new MendingFinder(compiled, instance.student(), terms, new StepPrices());
      long end = System.nanoTime() + Limits.USUAL.time().toNanos();
      Found few = finder.amongFew(known(compiled, seed), small(seed), end, Limits.USUAL);
      Answer whole = finder.littleByLittle(0, end, Limits.USUAL);
      if (few.impossible() || whole.values().length == 0) {
        assertThat(whole.verdict()).as("seed %d", seed).isEqualTo(Verdict.INFEASIBLE);
        assertThat(few.values()).as("seed %d", seed).isEmpty();
        none++;
        continue;
      }
      assertThat(whole.verdict()).as("seed %d", seed).isEqualTo(Verdict.OPTIMAL);
      assertThat(few.floor()).as("seed %d", seed).isLessThanOrEqualTo(whole.bound());
      if (few.values().length > 0) {
        assertThat(few.floor()).as("seed %d", seed).isEqualTo(whole.bound());
        found++;
      } else {
        open++;
      }
    }
    System.out.printf(
        "repairs among few: %d found, %d left open, %d with none%n", found, open, none);
    assertThat(found).isGreaterThan(open);
  }

  /** Every other time as if the instance were large. */
  private static int small(int seed) {
    return seed % 2 == 0 ? 0 : MendingAmongFew.SMALL;
  }

  private static BitSet known(CompiledStudies compiled, int seed) {
    var random = new Random(seed);
    var known = new BitSet();
    for (CourseClass one : compiled.courses().classes()) {
      known.set(one.index(), random.nextInt(4) == 0);
    }
    return known;
  }
}
