package org.dostyk.pathway.audit;

import java.util.Arrays;
import org.dostyk.pathway.audit.AuditRules.Rule;

/** Some transcripts side by side: the counts of their courses by kind, and the rules' bits. */
final class Block {
  private final AuditRules rules;
  private final Kinds kinds;
  private final Tally tally;
  private final int[][] counts;
  private final int[] one;
  private int counted;
  private final int[] sum;
  private final int[][] reach;
  private final int[][] met;
  private final int[][] servedBy;

  Block(AuditRules rules, Kinds kinds, int lanes) {
    this.rules = rules;
    this.kinds = kinds;
    tally = new Tally(rules, kinds, lanes);
    counts = new int[kinds.size()][lanes];
    one = new int[kinds.size()];
    sum = new int[lanes];
    reach = new int[2][lanes];
    met = new int[2][lanes];
    servedBy = new int[rules.rules().size()][];
    for (int r = 0; r < servedBy.length; r++) {
      servedBy[r] = kinds.serving(1L << r);
    }
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
    tally.clear(lanes);
    for (int t = 0; t < lanes; t++) {
      tally.add(transcripts.rows(), transcripts.begin(from + t), transcripts.ends()[from + t], t);
    }
    tally.settle(transcripts, from, lanes);
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
    for (int r = 0; r < servedBy.length; r++) {
      Rule rule = rules.rules().get(r);
      Arrays.fill(sum, 0, lanes, 0);
      for (int k : servedBy[r]) {
        Columns.addTimes(sum, counts[k], kinds.amount(k, rule), lanes);
      }
      Columns.enough(reach[r >> 5], r & 31, sum, kinds.need(rule), lanes);
    }
  }

  /** How many courses of a kind there were before any was taken. */
  int count(int kind, int lane) {
    if (counted != lane) {
      tally.count(one, lane);
      counted = lane;
    }
    return one[kind];
  }

  /** How many courses of a kind were taken from the column. */
  int taken(int kind, int lane) {
    return count(kind, lane) - counts[kind][lane];
  }
}
