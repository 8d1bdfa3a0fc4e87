package org.dostyk.pathway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.junit.jupiter.api.Test;

class ReducedTest {
  private static final int MODELS = 300;

  @Test
  void whatNobodyNeedsIsLeftOutAndTheBestStaysAsGood() {
    int smaller = 0;
    int possible = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      Question question = random(new Random(seed));
      Reduced.Rest needed = Reduced.needed(question);
      Reduced.Rest all = Reduced.of(question);
      Answer with = CpSat.solve(question, all, new Terms(10, 1));
      Answer without = CpSat.solve(question, needed, new Terms(10, 1));
      assertThat(without.verdict()).as("seed %d", seed).isEqualTo(with.verdict());
      if (with.values().length > 0) {
        possible++;
        assertThat(question.isKeptBy(without.values())).as("seed %d", seed).isTrue();
        assertThat(question.objective().at(without.values()))
            .as("seed %d", seed)
            .isEqualTo(question.objective().at(with.values()));
      }
      smaller += needed.size() < all.size() ? 1 : 0;
    }
    assertThat(smaller).isGreaterThan(MODELS / 6);
    assertThat(possible).isBetween(MODELS / 6, MODELS - 1);
  }

  private static Question random(Random random) {
    var model = new LinearModel();
    int size = 3 + random.nextInt(6);
    for (int v = 0; v < size; v++) {
      int low = random.nextInt(5) - 2;
      model.variable(low, low + random.nextInt(4));
    }
    for (int r = 0; r < 2 + random.nextInt(4); r++) {
      long bound = random.nextInt(9) - 4;
      switch (random.nextInt(4)) {
        case 0 -> model.row(bound, sum(random, size), bound + 2, Draft.NO_RULE);
        case 1 -> model.atLeast(sum(random, size), bound, Draft.NO_RULE);
        default -> model.atMost(sum(random, size), bound, Draft.NO_RULE);
      }
    }
    Sum objective = random.nextBoolean() ? new Sum() : sum(random, size);
    return new Question(model, model.lows(), model.highs(), objective, Question.NO_HINT);
  }

  private static Sum sum(Random random, int size) {
    var sum = new Sum();
    for (int i = 0; i < 3; i++) {
      sum.add(random.nextInt(size), random.nextInt(7) - 3);
    }
    return sum;
  }
}
