package org.dostyk.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Deferred acceptance against every matching and every lie there is, in small markets. */
class BruteForceTest {
  private static final long BASE = Long.getLong("seed", 1);
  private static final int MARKETS = Integer.getInteger("markets", 1500);

  @Test
  void nobodyIsPassedOver() {
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      Market market = Market.drawn(seed, 8, 5);
      short[] matching = match(market);
      assertThat(Stability.isStable(market, matching)).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void noStableMatchingIsBetterForAnybody() {
    int several = 0;
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      Market market = Market.drawn(seed, 5, 3, false);
      short[] matching = match(market);
      int stable = 0;
      for (short[] other : Stability.allMatchings(market.demand())) {
        if (Stability.isStable(market, other)) {
          stable++;
          for (int a = 0; a < other.length; a++) {
            assertThat(matching[a])
                .as("seed %d, applicant %d", seed, a)
                .isLessThanOrEqualTo(other[a]);
          }
        }
      }
      assertThat(stable).as("seed %d", seed).isPositive();
      several += stable > 1 ? 1 : 0;
    }
    assertThat(several).as("markets that are a test at all").isPositive();
  }

  @Test
  void noLieHelpsTheLiar() {
    for (long seed = BASE; seed < BASE + MARKETS / 3; seed++) {
      Market all = Market.drawn(seed, 6, 4);
      var random = new Random(seed);
      Market truth = all.with(Lies.shortened(all.demand(), random));
      short[] honest = match(truth);
      for (int liar = 0; liar < honest.length; liar++) {
        for (List<Long> lie : Lies.allLists(all.demand(), liar)) {
          Demand lied = Lies.replaced(truth.demand(), liar, lie);
          short[] matching = match(truth.with(lied));
          if (matching[liar] < lie.size()) {
            int got = Lies.rankOf(truth.demand(), liar, lie.get(matching[liar]));
            assertThat(honest[liar])
                .as("seed %d, applicant %d says %s", seed, liar, lie)
                .isLessThanOrEqualTo((short) got);
          }
        }
      }
    }
  }

  @Test
  void aCommonOrderOfAllMakesItSerialDictatorship() {
    int compared = 0;
    for (long seed = BASE; compared < MARKETS / 4; seed++) {
      Market market = Market.drawn(seed, 30, 8, false);
      if (!market.tree().hasReserves()) {
        Demand common = common(market.demand());
        assertThat(SerialDictatorship.match(common, market.tree()))
            .as("seed %d", seed)
            .isEqualTo(match(market.with(common)));
        compared++;
      }
    }
  }

  private static Demand common(Demand demand) {
    long[] wishes = demand.wishes().clone();
    for (int a = 0; a < demand.applicants(); a++) {
      for (int i = demand.start()[a]; i < demand.start()[a + 1]; i++) {
        int score = Wish.isEligible(wishes[i]) ? Wish.LEAST_SCORE + a * 7 % 5 : 3;
        wishes[i] = Wish.of(Wish.place(wishes[i]), false, score);
      }
    }
    return new Demand(demand.start(), wishes, demand.wanted());
  }

  @Test
  void theBruteForceItselfKnowsAMatchingThatPassesSomebodyOver() {
    var demand =
        Demand.of(
            new int[] {0, 1, 2}, new long[] {Wish.of(0, false, 99), Wish.of(0, false, 98)}, 1);
    var market = new Market(0, demand, QuotaTree.flat(new int[] {1}), new int[0][], new int[0]);
    List<Boolean> stable = new ArrayList<>();
    for (short[] matching : new short[][] {{0, 1}, {1, 0}, {1, 1}, {0, 0}}) {
      stable.add(Stability.isStable(market, matching));
    }
    assertThat(stable).containsExactly(true, false, false, false);
  }

  private static short[] match(Market market) {
    return DeferredAcceptance.match(market.demand(), market.tree(), market.nominations(), 1);
  }
}
