package org.dostyk.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DeferredAcceptanceTest {
  private static final long BASE = Long.getLong("seed", 1);
  private static final int MARKETS =
      Integer.getInteger("markets", Boolean.getBoolean("dostyk.long") ? 4000 : 800);

  @Test
  void everyWayOfProceedingGivesTheTextbooksMatching() {
    int listedAnew = 0;
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      int most = seed % 8 == 0 ? 600 : 30;
      Market market = Market.drawn(seed, most, most / 4);
      short[] expected = Textbook.match(market);
      var random = new Random(seed);
      for (int workers = 1; workers <= 3; workers++) {
        var tuning = tuning(random, market);
        var rounds =
            new DeferredAcceptance(
                market.demand(), market.tree(), market.nominations(), workers, tuning);
        assertThat(rounds.run())
            .as("seed %d, %d workers, %s", seed, workers, tuning)
            .isEqualTo(expected);
        listedAnew += rounds.listedAnew ? 1 : 0;
      }
    }
    assertThat(listedAnew).as("markets where the lists are too short at first").isPositive();
  }

  @Test
  void whereManyCompeteForFewPlacesItIsTheTextbooksMatchingToo() {
    for (long seed = BASE; seed < BASE + MARKETS / 200; seed++) {
      Market market = Market.drawn(seed, 6000, 20, false);
      var tuning = DeferredAcceptance.Tuning.of(market.demand(), market.tree()).from(0);
      short[] matching =
          new DeferredAcceptance(market.demand(), market.tree(), null, 2, tuning).run();
      assertThat(matching).as("seed %d", seed).isEqualTo(Textbook.match(market));
    }
  }

  private static DeferredAcceptance.Tuning tuning(Random random, Market market) {
    int n = market.demand().applicants();
    return new DeferredAcceptance.Tuning(
        random.nextInt(3) > 0 ? 0 : Integer.MAX_VALUE,
        course(random, market.tree().hasReserves()),
        1 + random.nextInt(n),
        random.nextInt(n + 1),
        random.nextInt(n + 1));
  }

  private static RoughCourse course(Random random, boolean reserves) {
    int looks = reserves ? 0 : random.nextInt(4);
    return new RoughCourse(
        random.ints(looks + 1, 0, 6).toArray(), random.ints(looks, 0, 14).toArray());
  }
}
