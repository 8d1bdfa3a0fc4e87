package org.dostyk.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.dostyk.allocation.mechanism.Demand;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.dostyk.allocation.mechanism.Wish;

/**
 * Applicants with ten wishes each, drawn from a seed. Some places are wished far more than others
 * (their popularity is log-normal with deviation 0.8). A score is half the applicant's general one,
 * the same everywhere, and half the place's own. There are seats for 95 of 100 applicants.
 */
final class AllocationMarket {
  static final int WISHES = 10;
  private static final int DRUM = 1 << 20;

  final Demand demand;
  final QuotaTree flat;

  /** The same places under quotas of four more levels, each for 97 of 100 seats below it. */
  final QuotaTree laminar;

  private final SplittableRandom random = new SplittableRandom(7);

  AllocationMarket(int applicants, int places) {
    int[] drum = drum(places);
    int[] quota = new int[places];
    for (int p = 0; p < places; p++) {
      long even = (long) applicants * 95 / 100 / places;
      quota[p] = (int) Math.max(1, even * (50 + random.nextInt(101)) / 100);
    }
    demand = demand(applicants, places, drum);
    flat = QuotaTree.flat(quota);
    laminar = laminar(quota);
  }

  /** Stands in until a benchmark has drawn its own. */
  static AllocationMarket small() {
    return new AllocationMarket(1, 100);
  }

  private int[] drum(int places) {
    double[] weight = new double[places];
    double sum = 0;
    for (int p = 0; p < places; p++) {
      weight[p] = Math.exp(random.nextGaussian() * 0.8);
      sum += weight[p];
    }
    int[] drum = new int[DRUM];
    double before = 0;
    int p = 0;
    for (int i = 0; i < DRUM; i++) {
      while (p < places - 1 && before + weight[p] / sum < (i + 0.5) / DRUM) {
        before += weight[p] / sum;
        p++;
      }
      drum[i] = p;
    }
    return drum;
  }

  private Demand demand(int applicants, int places, int[] drum) {
    int[] start = new int[applicants + 1];
    long[] wishes = new long[applicants * WISHES];
    int[] wanted = new int[WISHES];
    for (int a = 0; a < applicants; a++) {
      int general = random.nextInt(100_000);
      for (int i = 0; i < WISHES; i++) {
        int place = drum[random.nextInt(DRUM)];
        while (contains(wanted, i, place)) {
          place = drum[random.nextInt(DRUM)];
        }
        wanted[i] = place;
        int score = (general + random.nextInt(100_000)) / 2;
        wishes[a * WISHES + i] = Wish.of(place, false, Wish.LEAST_SCORE + score);
      }
      start[a + 1] = (a + 1) * WISHES;
    }
    return Demand.of(start, wishes, places);
  }

  private static boolean contains(int[] wanted, int length, int place) {
    for (int i = 0; i < length; i++) {
      if (wanted[i] == place) {
        return true;
      }
    }
    return false;
  }

  private static QuotaTree laminar(int[] quotas) {
    int places = quotas.length;
    int[] sizes = {places / 3, places / 12, places / 60, Math.max(1, places / 1000)};
    int nodes = places + Arrays.stream(sizes).sum();
    int[] parent = new int[nodes];
    int[] quota = Arrays.copyOf(quotas, nodes);
    Arrays.fill(parent, -1);
    int below = 0;
    int count = places;
    int at = places;
    for (int size : sizes) {
      long[] sum = new long[size];
      for (int i = 0; i < count; i++) {
        int group = (int) ((long) i * size / count);
        parent[below + i] = at + group;
        sum[group] += quota[below + i];
      }
      for (int group = 0; group < size; group++) {
        quota[at + group] = (int) (sum[group] * 97 / 100);
      }
      below = at;
      count = size;
      at += size;
    }
    return QuotaTree.of(places, parent, quota, new int[places]);
  }
}
