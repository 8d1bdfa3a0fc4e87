package org.dostyk.allocation.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A small market drawn from a seed: places under quotas of any depth, reserves, limits of homes.
 *
 * @param sendersOrder of each home with a limit its applicants
 */
record Market(long seed, Demand demand, QuotaTree tree, int[][] sendersOrder, int[] sendersLimit) {

  static Market drawn(long seed, int mostApplicants, int mostPlaces) {
    return drawn(seed, mostApplicants, mostPlaces, true);
  }

  static Market drawn(long seed, int mostApplicants, int mostPlaces, boolean withSenders) {
    var random = new Random(seed);
    int applicants = 1 + random.nextInt(mostApplicants);
    int places = 1 + random.nextInt(mostPlaces);
    int scores = 1 + random.nextInt(random.nextInt(5) == 0 ? 1_000_000 : 30);
    boolean common = random.nextInt(4) == 0;
    Demand demand = wishes(random, applicants, places, scores, common);
    QuotaTree tree = quotas(random, applicants, places);
    if (!withSenders || random.nextInt(3) > 0) {
      return new Market(seed, demand, tree, new int[0][], new int[0]);
    }
    return senders(random, new Market(seed, demand, tree, new int[0][], new int[0]));
  }

  private static Demand wishes(
      Random random, int applicants, int places, int scores, boolean common) {
    int most = 1 + random.nextInt(Math.min(places, 8));
    int[] start = new int[applicants + 1];
    long[] wishes = new long[applicants * most];
    int n = 0;
    List<Integer> all = new ArrayList<>();
    for (int p = 0; p < places; p++) {
      all.add(p);
    }
    for (int a = 0; a < applicants; a++) {
      Collections.shuffle(all, random);
      int length = random.nextInt(most + 1);
      int own = random.nextInt(scores);
      for (int i = 0; i < length; i++) {
        int score = Wish.LEAST_SCORE + (common ? own : random.nextInt(scores));
        wishes[n++] =
            Wish.of(all.get(i), random.nextInt(3) == 0, random.nextInt(20) == 0 ? 7 : score);
      }
      start[a + 1] = n;
    }
    return Demand.of(start, Arrays.copyOf(wishes, n), places);
  }

  private static QuotaTree quotas(Random random, int applicants, int places) {
    int average = 1 + random.nextInt(Math.max(1, 2 * applicants / places));
    List<Integer> parent = new ArrayList<>();
    List<Integer> quota = new ArrayList<>();
    List<Integer> level = new ArrayList<>();
    int[] reserved = new int[places];
    for (int p = 0; p < places; p++) {
      parent.add(-1);
      quota.add(random.nextInt(10) == 0 ? 0 : random.nextInt(2 * average));
      reserved[p] = random.nextInt(3) == 0 ? random.nextInt(quota.get(p) + 1) : 0;
      level.add(p);
    }
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      level = group(random, level, parent, quota);
    }
    return QuotaTree.of(places, ints(parent), ints(quota), reserved);
  }

  private static List<Integer> group(
      Random random, List<Integer> level, List<Integer> parent, List<Integer> quota) {
    List<Integer> next = new ArrayList<>();
    int i = 0;
    while (i < level.size()) {
      int length = Math.min(1 + random.nextInt(4), level.size() - i);
      List<Integer> below = level.subList(i, i + length);
      i += length;
      if (random.nextInt(5) == 0) {
        next.addAll(below);
        continue;
      }
      int sum = 0;
      for (int v : below) {
        parent.set(v, parent.size());
        sum += quota.get(v);
      }
      next.add(parent.size());
      parent.add(-1);
      quota.add(random.nextInt(sum + 2));
    }
    return next;
  }

  private static Market senders(Random random, Market market) {
    int homes = 1 + random.nextInt(3);
    List<List<Integer>> order = new ArrayList<>();
    for (int h = 0; h < homes; h++) {
      order.add(new ArrayList<>());
    }
    List<Integer> all = new ArrayList<>();
    for (int a = 0; a < market.demand.applicants(); a++) {
      all.add(a);
    }
    Collections.shuffle(all, random);
    for (int a : all) {
      int h = random.nextInt(homes + 1);
      if (h < homes) {
        order.get(h).add(a);
      }
    }
    int[] limit = new int[homes];
    for (int h = 0; h < homes; h++) {
      limit[h] = random.nextInt(order.get(h).size() + 1);
    }
    int[][] orders = order.stream().map(Market::ints).toArray(int[][]::new);
    return new Market(market.seed, market.demand, market.tree, orders, limit);
  }

  /** The same market with other wishes. */
  Market with(Demand other) {
    return new Market(seed, other, tree, sendersOrder, sendersLimit);
  }

  @Nullable Nominations nominations() {
    if (sendersLimit.length == 0) {
      return null;
    }
    int[] home = new int[demand.applicants()];
    Arrays.fill(home, -1);
    for (int h = 0; h < sendersOrder.length; h++) {
      for (int a : sendersOrder[h]) {
        home[a] = h;
      }
    }
    return new Nominations(home, sendersOrder, sendersLimit);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
