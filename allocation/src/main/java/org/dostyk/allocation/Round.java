package org.dostyk.allocation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.dostyk.allocation.mechanism.Demand;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.dostyk.allocation.mechanism.Wish;
import org.jspecify.annotations.Nullable;

/**
 * All that a matching is made from, without contradictions. Applicants are numbered by their lots,
 * places and quotas as the mechanism has them; {@link #inFileOrder} leads back to the file. Never
 * changes; any thread may read it.
 */
public final class Round {
  private final Mechanism mechanism;
  private final @Nullable Lottery lottery;
  private final Structure structure;
  private final Names names;
  private final Names homes;
  private final Demand demand;
  private final int[] fileIndex;
  private final int[] number;
  private final int[] home;
  private final long[] order;

  private Round(
      Mechanism mechanism,
      @Nullable Lottery lottery,
      Structure structure,
      Applicants applicants,
      int[] fileIndex) {
    this.mechanism = mechanism;
    this.lottery = lottery;
    this.structure = structure;
    this.fileIndex = fileIndex;
    names = applicants.names;
    homes = applicants.homes;
    int n = fileIndex.length;
    number = new int[n];
    home = new int[n];
    order = new long[n];
    int[] start = new int[n + 1];
    long[] wishes = new long[(int) applicants.wishes.size()];
    int next = 0;
    for (int a = 0; a < n; a++) {
      int i = fileIndex[a];
      number[i] = a;
      home[a] = applicants.home[i];
      order[a] = applicants.order[i];
      for (long w = applicants.start[i]; w < applicants.start[i + 1]; w++) {
        wishes[next++] = applicants.wishes.get(w);
      }
      start[a + 1] = next;
    }
    demand = new Demand(start, wishes, applicants.wanted);
  }

  static Round of(
      Mechanism mechanism, @Nullable Lottery lottery, Structure structure, Applicants applicants) {
    int[] fileIndex;
    if (lottery == null) {
      fileIndex = new int[applicants.names.size()];
      Arrays.setAll(fileIndex, i -> i);
    } else {
      fileIndex = LotOrder.of(lottery, applicants.names);
    }
    return new Round(mechanism, lottery, structure, applicants, fileIndex);
  }

  public Mechanism mechanism() {
    return mechanism;
  }

  public Optional<Lottery> lottery() {
    return Optional.ofNullable(lottery);
  }

  public int applicants() {
    return number.length;
  }

  public int places() {
    return structure.tree.places();
  }

  /** Places and quotas together: the places come first. */
  public int nodes() {
    return structure.tree.nodes();
  }

  /** The applicant who stands at this position in the file, from 0. */
  public int inFileOrder(int position) {
    return number[position];
  }

  public String applicant(int applicant) {
    return names.name(fileIndex[applicant]);
  }

  /** The number of an applicant, or -1. */
  public int findApplicant(String id) {
    int found = names.find(id);
    return found < 0 ? -1 : number[found];
  }

  /** The id of a place or quota. */
  public String node(int node) {
    return structure.names.get(node);
  }

  /** The number of a place or quota, or -1. */
  public int findNode(String id) {
    return structure.names.indexOf(id);
  }

  int findPlace(String id) {
    Integer number = structure.number(id);
    return number == null ? -1 : number;
  }

  /** The line of the file where a place or quota stands. */
  public long nodeRow(int node) {
    return structure.rows.get(node);
  }

  /** How many applicants wish a place, or any place under a quota. */
  public long wanted(int node) {
    long sum = 0;
    for (int p = structure.tree.first()[node]; p < structure.tree.last()[node]; p++) {
      sum += demand.wanted()[p];
    }
    return sum;
  }

  public int seats(int node) {
    return structure.tree.quota()[node];
  }

  public int wishes(int applicant) {
    return demand.wishesOf(applicant);
  }

  /** The place that is an applicant's wish of this rank, from 0 for the best. */
  public int wish(int applicant, int rank) {
    return Wish.place(demand.wish(applicant, rank));
  }

  public boolean isEligible(int applicant, int rank) {
    return Wish.isEligible(demand.wish(applicant, rank));
  }

  /** What the applicant lacks for a wish; nothing for an eligible one. */
  public Set<Needs.Lack> lacks(int applicant, int rank) {
    return isEligible(applicant, rank)
        ? Set.of()
        : Needs.Lack.of(Wish.score(demand.wish(applicant, rank)));
  }

  /** In ten-thousandths, for a wish that the applicant is eligible for. */
  public long score(int applicant, int rank) {
    return Wish.score(demand.wish(applicant, rank)) - (long) Wish.LEAST_SCORE;
  }

  Needs needs(int place) {
    return structure.places.get(place).needs();
  }

  Structure structure() {
    return structure;
  }

  QuotaTree tree() {
    return structure.tree;
  }

  Demand demand() {
    return demand;
  }

  Names homes() {
    return homes;
  }

  int home(int applicant) {
    return home[applicant];
  }

  long order(int applicant) {
    return order[applicant];
  }
}
