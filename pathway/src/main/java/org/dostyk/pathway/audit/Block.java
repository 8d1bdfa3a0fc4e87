package org.dostyk.pathway.audit;

import java.util.Arrays;

/** Some transcripts side by side: the counts of their courses by kind, and the rules' bits. */
final class Block {
  private final AuditRules rules;
  private final Kinds kinds;
  private final Tally tally;
  private final int[][] counts;
  private final int[] one;
  private int counted;
  private final Sums sums;
  private final int[][] reach;
  private final int[][] met;

  Block(AuditRules rules, Kinds kinds, int lanes) {
    this.rules = rules;
    this.kinds = kinds;
    tally = new Tally(rules, kinds, lanes);
    counts = new int[kinds.size()][lanes];
    one = new int[kinds.size()];
    sums = new Sums(rules, kinds, lanes);
    reach = new int[2][lanes];
    met = new int[2][lanes];
  }

  /** By kind a column of how many courses there are; whoever takes some changes it. */
  int[][] counts() {
    return counts;
  }

  /** Bits of the rules within reach, or of those that are wanted, in two halves. */
  int[][] reach() {
    return reach;
  }

  int[][] met() {
    return met;
  }

  long reach(int lane) {
    return bits(reach, lane);
  }

  long met(int lane) {
    return bits(met, lane);
  }

  private static long bits(int[][] halves, int lane) {
    return (halves[0][lane] & 0xFFFF_FFFFL) | (long) halves[1][lane] << 32;
  }

  void want(int lane, long wanted) {
    reach[0][lane] = (int) wanted;
    reach[1][lane] = (int) (wanted >>> 32);
  }

  /** Begins with some transcripts. */
  void begin(Transcripts transcripts, int from, int lanes) {
    tally.begin(transcripts, from, lanes);
  }

  /** Takes over some transcripts of another block. */
  void add(Block from, int[] which, int number, int at) {
    tally.add(from.tally, which, number, at);
  }

  /** Counts the courses by kind. */
  void count(int lanes) {
    counted = -1;
    for (int half = 0; half < 2; half++) {
      Arrays.fill(reach[half], 0, lanes, 0);
      Arrays.fill(met[half], 0, lanes, 0);
    }
    tally.count(counts, lanes);
  }

  /** Says what is within reach: enough, if a rule had everything that could serve it. */
  void sumUp(int lanes) {
    sums.add(counts, lanes);
    for (int r = 0; r < rules.rules().size(); r++) {
      int need = kinds.need(rules.rules().get(r));
      Columns.enough(reach[r >> 5], r & 31, sums.of(r), need, lanes);
    }
  }

  /** Where courses stand that are summed up together; see {@link Tally#places}. */
  Tally.Places places(int[] which) {
    return tally.places(which);
  }

  /** Adds how many courses of one lane belong to each sum, before any was taken. */
  void add(Tally.Places places, int[] sums, int lane) {
    tally.add(places, sums, lane);
  }

  /** How many courses of a kind there were before any was taken. */
  int count(int kind, int lane) {
    if (counted != lane) {
      tally.count(one, lane);
      counted = lane;
    }
    return one[kind];
  }
}
