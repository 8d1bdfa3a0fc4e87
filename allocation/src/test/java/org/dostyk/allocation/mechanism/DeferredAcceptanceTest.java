package org.dostyk.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DeferredAcceptanceTest {
  private static final long BASE = Long.getLong("seed", 1);
  private static final int MARKETS = Integer.getInteger("markets", 4000);

  @Test
  void everyWayOfProceedingGivesTheTextbooksMatching() {
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      int most = seed % 8 == 0 ? 600 : 30;
      Market market = Market.drawn(seed, most, most / 4);
      short[] expected = Textbook.match(market);
      var random = new Random(seed);
      for (int workers = 1; workers <= 3; workers++) {
        var tuning = tuning(random, market.demand().applicants());
        short[] matching =
            new DeferredAcceptance(
                    market.demand(), market.tree(), market.nominations(), workers, tuning)
                .run();
        assertThat(matching)
            .as("seed %d, %d workers, %s", seed, workers, tuning)
            .isEqualTo(expected);
      }
    }
  }

  private static DeferredAcceptance.Tuning tuning(Random random, int n) {
    return new DeferredAcceptance.Tuning(
        random.nextBoolean() ? 0 : Integer.MAX_VALUE,
        1 + random.nextInt(n),
        random.nextInt(n + 1),
        random.nextInt(n + 1));
  }
}
