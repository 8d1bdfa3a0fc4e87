package org.dostyk.allocation.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Other lists of wishes than the true one. */
final class Lies {
  private Lies() {}

  /** Everybody's first few wishes: beyond them, staying at home is better. */
  static Demand shortened(Demand demand, Random random) {
    List<List<Long>> lists = new ArrayList<>();
    for (int a = 0; a < demand.applicants(); a++) {
      List<Long> all = list(demand, a);
      lists.add(all.subList(0, random.nextInt(all.size() + 1)));
    }
    return of(demand, lists);
  }

  static Demand replaced(Demand demand, int applicant, List<Long> lie) {
    List<List<Long>> lists = new ArrayList<>();
    for (int a = 0; a < demand.applicants(); a++) {
      lists.add(a == applicant ? lie : list(demand, a));
    }
    return of(demand, lists);
  }

  private static Demand of(Demand demand, List<List<Long>> lists) {
    int[] start = new int[lists.size() + 1];
    for (int a = 0; a < lists.size(); a++) {
      start[a + 1] = start[a] + lists.get(a).size();
    }
    long[] wishes = lists.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    return Demand.of(start, wishes, demand.wanted().length);
  }

  private static List<Long> list(Demand demand, int applicant) {
    List<Long> list = new ArrayList<>();
    for (int rank = 0; rank < demand.wishesOf(applicant); rank++) {
      list.add(demand.wish(applicant, rank));
    }
    return list;
  }

  /** The rank of a wish in the true list; past all of them if it is not in it. */
  static int rankOf(Demand truth, int applicant, long wish) {
    int rank = list(truth, applicant).indexOf(wish);
    return rank < 0 ? Integer.MAX_VALUE >> 17 : rank;
  }

  /** Every order of every part of an applicant's wishes. */
  static List<List<Long>> allLists(Demand demand, int applicant) {
    List<List<Long>> all = new ArrayList<>();
    add(new ArrayList<>(), list(demand, applicant), all);
    return all;
  }

  private static void add(List<Long> begun, List<Long> rest, List<List<Long>> all) {
    all.add(List.copyOf(begun));
    for (Long next : rest) {
      List<Long> others = new ArrayList<>(rest);
      others.remove(next);
      begun.add(next);
      add(begun, others, all);
      begun.removeLast();
    }
  }
}
