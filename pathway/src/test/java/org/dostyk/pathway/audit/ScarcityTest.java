package org.dostyk.pathway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScarcityTest {
  private static final int MOST_RULES = 9;

  /** What serves rules, and the least that each uses. */
  private record Question(int rules, int[] amounts, int[] least) {
    static Question of(Random random) {
      int rules = 1 + random.nextInt(MOST_RULES);
      int[] amounts = new int[1 << rules];
      for (int i = random.nextInt(12); i >= 0; i--) {
        amounts[1 + random.nextInt(amounts.length - 1)] += random.nextInt(40);
      }
      int all = Arrays.stream(amounts).sum();
      int[] least = new int[rules];
      for (int r = 0; r < rules; r++) {
        least[r] = random.nextInt(1 + 3 * all / (2 * rules));
      }
      return new Question(rules, amounts, least);
    }

    /** What is to spare for some rules: all that can serve any of them, without what they need. */
    int spare(int some) {
      int spare = 0;
      for (int set = 1; set < amounts.length; set++) {
        spare += (set & some) == 0 ? 0 : amounts[set];
      }
      for (int r = 0; r < rules; r++) {
        spare -= (some >> r & 1) == 1 ? least[r] : 0;
      }
      return spare;
    }
  }

  @Test
  void rulesAreScarceWhereAnyOfTheirSetsHasTooLittle() {
    int scarce = 0;
    int enough = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Question question = Question.of(new Random(seed));
      Scarcity scarcity = asked(question);
      boolean expected = false;
      for (int some = 1; some < question.amounts().length; some++) {
        expected |= question.spare(some) < 0;
      }
      boolean there = scarcity.isThere(question.least(), Arrays.stream(question.least()).sum());
      assertThat(there).as("seed %d", seed).isEqualTo(expected);
      if (there) {
        scarce++;
        assertThat(question.spare(scarcity.which())).as("seed %d", seed).isNegative();
      } else {
        enough++;
      }
    }
    assertThat(scarce).isGreaterThan(500);
    assertThat(enough).isGreaterThan(500);
  }

  @Test
  void whatIsToSpareForARuleIsTheLeastOfAllSetsWithIt() {
    for (long seed = 0; seed < 3000; seed++) {
      Question question = Question.of(new Random(seed));
      Scarcity scarcity = asked(question);
      if (!scarcity.isThere(question.least(), Arrays.stream(question.least()).sum())) {
        for (int r = 0; r < question.rules(); r++) {
          int least = Integer.MAX_VALUE;
          for (int some = 1; some < question.amounts().length; some++) {
            least = (some >> r & 1) == 1 ? Math.min(least, question.spare(some)) : least;
          }
          assertThat(scarcity.spare(r)).as("seed %d, rule %d", seed, r).isEqualTo(least);
        }
      }
    }
  }

  @Test
  void moreThanAWordHoldsIsNotReckonedWith() {
    var scarcity = new Scarcity(2);
    scarcity.begin(2);
    scarcity.add(3, Short.MAX_VALUE);
    assertThat(scarcity.isSmall()).isTrue();
    scarcity.add(1, 1);
    assertThat(scarcity.isSmall()).isFalse();
  }

  private static Scarcity asked(Question question) {
    var scarcity = new Scarcity(MOST_RULES);
    scarcity.begin(question.rules());
    for (int set = 1; set < question.amounts().length; set++) {
      if (question.amounts()[set] > 0) {
        scarcity.add(set, question.amounts()[set]);
      }
    }
    assertThat(scarcity.isSmall()).isTrue();
    return scarcity;
  }
}
