package org.dostyk.pathway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.Set;
import org.dostyk.pathway.HowMany;
import org.dostyk.pathway.RandomInstances;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrangersTest {
  private static final int INSTANCES = HowMany.of("dostyk.instances", 300, 5000);

  @ParameterizedTest
  @EnumSource
  void noPlanIsBetterThanWhatStrangersCouldDoWhoeverIsAStranger(Strangers.Detail detail) {
    int exact = 0;
    int below = 0;
    for (int seed = 0; seed < INSTANCES; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!InstanceRules.objections(instance).isEmpty()) {
        continue;
      }
      for (Question question : questions(instance)) {
        CompiledStudies compiled =
            CompiledStudies.of(instance.studies(), instance.student().waivers(), Set.of());
        Reduced.Rest rest = Reduced.of(question);
        if (rest.contradiction()) {
          continue;
        }
        Answer best = CpSat.solve(question, 10, 1);
        var strangers = new Strangers(compiled, question, rest, known(compiled, seed), detail);
        Answer bound = CpSat.solve(strangers.relaxed(), 10, 1);
        if (best.verdict() == Verdict.OPTIMAL) {
          assertThat(bound.verdict()).as("seed %d", seed).isEqualTo(Verdict.OPTIMAL);
          assertThat(bound.bound()).as("seed %d", seed).isLessThanOrEqualTo(best.bound());
          if (bound.bound() == best.bound()) {
            exact++;
          } else {
            below++;
          }
        }
      }
    }
    System.out.printf("strangers, %s: %d bounds exact, %d below%n", detail, exact, below);
    // Else nobody was a stranger, or the bound is good for nothing.
    assertThat(below).isPositive();
    assertThat(exact).isGreaterThan(below);
  }

  private static BitSet known(CompiledStudies compiled, int seed) {
    var random = new Random(seed);
    var known = new BitSet();
    for (CourseClass one : compiled.courses().classes()) {
      known.set(one.index(), random.nextBoolean());
    }
    return known;
  }

  /** The cheapest plan of all terms, and the nearest to the last one. */
  private static Question[] questions(Instance instance) {
    CompiledStudies compiled =
        CompiledStudies.of(instance.studies(), instance.student().waivers(), Set.of());
    var bounds = StudentBounds.of(compiled, instance.student()).until(compiled.timeline().size());
    LinearModel model = compiled.model().copy();
    Sum cost = CostOfCourses.in(model, bounds).objective();
    Sum differences = Differences.add(model, compiled, instance.student()).sum();
    long[] low = model.lows();
    long[] high = model.highs();
    System.arraycopy(bounds.low, 0, low, 0, bounds.low.length);
    System.arraycopy(bounds.high, 0, high, 0, bounds.high.length);
    return new Question[] {
      new Question(model, low, high, cost, Question.NO_HINT),
      new Question(model, low, high, differences, Question.NO_HINT)
    };
  }
}
