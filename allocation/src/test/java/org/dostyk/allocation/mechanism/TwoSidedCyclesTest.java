package org.dostyk.allocation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoSidedCyclesTest {
  private static final long BASE = Long.getLong("seed", 1);
  private static final int MARKETS = Integer.getInteger("markets", 1000);

  /** An exchange drawn from a seed. */
  private record Case(
      Demand demand, int[] home, int[][] order, int[] mostReceived, int[] mostSent) {
    static Case drawn(long seed, int mostApplicants, int mostInstitutions) {
      var random = new Random(seed);
      int institutions = 2 + random.nextInt(mostInstitutions - 1);
      int applicants = 1 + random.nextInt(mostApplicants);
      int[] home = new int[applicants];
      List<List<Integer>> order = new ArrayList<>();
      for (int c = 0; c < institutions; c++) {
        order.add(new ArrayList<>());
      }
      int[] start = new int[applicants + 1];
      List<Long> wishes = new ArrayList<>();
      for (int a = 0; a < applicants; a++) {
        home[a] = random.nextInt(institutions);
        order.get(home[a]).add(random.nextInt(order.get(home[a]).size() + 1), a);
        List<Integer> others = new ArrayList<>();
        for (int c = 0; c < institutions; c++) {
          if (c != home[a]) {
            others.add(c);
          }
        }
        Collections.shuffle(others, random);
        for (int c : others.subList(0, random.nextInt(others.size() + 1))) {
          wishes.add(Wish.of(c, false, random.nextInt(8) == 0 ? 1 : Wish.LEAST_SCORE));
        }
        start[a + 1] = wishes.size();
      }
      long[] packed = wishes.stream().mapToLong(Long::longValue).toArray();
      int[] received = random.ints(institutions, 0, 4).toArray();
      int[] sent = random.ints(institutions, 0, 4).toArray();
      int[][] orders =
          order.stream()
              .map(o -> o.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
      return new Case(Demand.of(start, packed, institutions), home, orders, received, sent);
    }

    short[] match() {
      return TwoSidedCycles.match(demand, order, mostReceived, mostSent).granted();
    }

    Case with(Demand other) {
      return new Case(other, home, order, mostReceived, mostSent);
    }

    boolean isBalanced(short[] matching) {
      int[] sent = new int[order.length];
      int[] received = new int[order.length];
      for (int a = 0; a < matching.length; a++) {
        if (matching[a] < demand.wishesOf(a)) {
          if (!Wish.isEligible(demand.wish(a, matching[a]))) {
            return false;
          }
          sent[home[a]]++;
          received[Wish.place(demand.wish(a, matching[a]))]++;
        }
      }
      for (int c = 0; c < sent.length; c++) {
        if (sent[c] != received[c] || sent[c] > mostSent[c] || received[c] > mostReceived[c]) {
          return false;
        }
      }
      return true;
    }
  }

  @Test
  void everyInstitutionSendsAsManyAsItReceivesAndNoBalancedMatchingIsBetterForAll() {
    int traded = 0;
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      Case drawn = Case.drawn(seed, 6, 4);
      short[] matching = drawn.match();
      assertThat(drawn.isBalanced(matching)).as("seed %d", seed).isTrue();
      for (short[] other : Stability.allMatchings(drawn.demand)) {
        if (drawn.isBalanced(other)) {
          assertThat(dominates(other, matching)).as("seed %d", seed).isFalse();
        }
      }
      for (int a = 0; a < matching.length; a++) {
        traded += matching[a] < drawn.demand.wishesOf(a) ? 1 : 0;
      }
    }
    assertThat(traded).isPositive();
  }

  private static boolean dominates(short[] one, short[] other) {
    boolean better = false;
    for (int a = 0; a < one.length; a++) {
      if (one[a] > other[a]) {
        return false;
      }
      better |= one[a] < other[a];
    }
    return better;
  }

  @Test
  void noLieHelpsTheLiar() {
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      Case all = Case.drawn(seed, 7, 4);
      Case truth = all.with(Lies.shortened(all.demand, new Random(seed)));
      short[] honest = truth.match();
      for (int liar = 0; liar < honest.length; liar++) {
        for (List<Long> lie : Lies.allLists(all.demand, liar)) {
          short[] matching = truth.with(Lies.replaced(truth.demand, liar, lie)).match();
          if (matching[liar] < lie.size()) {
            int got = Lies.rankOf(truth.demand, liar, lie.get(matching[liar]));
            assertThat((int) honest[liar])
                .as("seed %d, applicant %d says %s", seed, liar, lie)
                .isLessThanOrEqualTo(got);
          }
        }
      }
    }
  }

  @Test
  void whomAHomePutsHigherIsNotWorseOff() {
    for (long seed = BASE; seed < BASE + MARKETS; seed++) {
      Case drawn = Case.drawn(seed, 8, 4);
      short[] before = drawn.match();
      for (int[] order : drawn.order) {
        for (int i = 1; i < order.length; i++) {
          int raised = order[i];
          order[i] = order[i - 1];
          order[i - 1] = raised;
          assertThat(drawn.match()[raised])
              .as("seed %d, applicant %d", seed, raised)
              .isLessThanOrEqualTo(before[raised]);
          order[i - 1] = order[i];
          order[i] = raised;
        }
      }
    }
  }
}
