package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;

/**
 * Audits transcripts fast. One auditor belongs to one thread; {@link #copy} gives others.
 *
 * <p>A row costs one lookup and one addition, without a branch: the course's kind receives its
 * credits in the lower half of a number and one course in the upper.
 */
public final class Auditor {
  private static final long COURSE = 1L << 32;

  private final AuditRules rules;
  private final int[] passMark;
  private final int[] goodGrade;
  private final int[] kind;
  private final int[] goodKind;
  private final long[] amount;
  private final long[] kinds;
  private final long[] sums;
  private final long[] seen;
  private final int[][] servedBy;
  private final int[][] servedAlone;
  private final long[] need;
  private final int[] shift;
  private final Contention contention;
  private long contended;

  public Auditor(AuditRules rules) {
    this.rules = rules;
    int courses = rules.courses().size();
    passMark = new int[courses];
    goodGrade = new int[courses];
    kind = new int[courses];
    goodKind = new int[courses];
    amount = new long[courses];
    Map<Long, Integer> byMask = new LinkedHashMap<>();
    for (int c = 0; c < courses; c++) {
      Subject course = rules.courses().get(c);
      passMark[c] = course.passMark();
      goodGrade[c] = course.goodGrade();
      amount[c] = COURSE | course.units();
      kind[c] = number(byMask, course.rules());
      goodKind[c] = number(byMask, course.goodRules());
    }
    kinds = byMask.keySet().stream().mapToLong(Long::longValue).toArray();
    sums = new long[kinds.length];
    seen = new long[(courses + 63) / 64];
    int size = rules.rules().size();
    need = rules.rules().stream().mapToLong(Rule::need).toArray();
    shift = rules.rules().stream().mapToInt(rule -> rule.byCourses() ? 32 : 0).toArray();
    servedBy = new int[size][];
    servedAlone = new int[size][];
    long once = once();
    for (int r = 0; r < size; r++) {
      long bit = 1L << r;
      boolean free = (once & bit) == 0;
      servedBy[r] = those(mask -> (mask & bit) != 0);
      servedAlone[r] = those(mask -> (mask & bit) != 0 && (free || (mask & once) == bit));
    }
    contention = new Contention(rules);
  }

  private static int number(Map<Long, Integer> byMask, long mask) {
    Integer known = byMask.putIfAbsent(mask, byMask.size());
    return known == null ? byMask.size() - 1 : known;
  }

  private long once() {
    long once = 0;
    for (int r = 0; r < rules.rules().size(); r++) {
      once |= rules.rules().get(r).once() ? 1L << r : 0;
    }
    return once;
  }

  private int[] those(java.util.function.LongPredicate mask) {
    List<Integer> those = new ArrayList<>();
    for (int k = 0; k < kinds.length; k++) {
      if (mask.test(kinds[k])) {
        those.add(k);
      }
    }
    return those.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Another auditor of the same rules, for another thread. */
  public Auditor copy() {
    return new Auditor(rules);
  }

  public AuditRules rules() {
    return rules;
  }

  /** How many transcripts so far needed an assignment to be searched. */
  public long contended() {
    return contended;
  }

  /** The bits of the rules that each of some transcripts meets. */
  public void audit(Transcripts transcripts, int from, int to, long[] met) {
    for (int i = from; i < to; i++) {
      met[i] = met(transcripts.rows(), transcripts.begin(i), transcripts.ends()[i]);
    }
  }

  /** The bits of the rules that a transcript meets; as {@link Interpreter#met} gives them. */
  public long met(int[] rows, int from, int to) {
    Arrays.fill(sums, 0);
    Arrays.fill(seen, 0);
    for (int i = from; i < to; i++) {
      int c = rows[i] >>> 16;
      int grade = rows[i] & 0xFFFF;
      long passed = 1 + ((grade - passMark[c]) >> 31);
      long first = passed & ~(seen[c >> 6] >>> c);
      seen[c >> 6] |= passed << c;
      // All ones where the grade is below, or there is none.
      int below = (grade - goodGrade[c]) >> 31 | -((grade + 1) >> 16);
      int k = goodKind[c] + ((kind[c] - goodKind[c]) & below);
      sums[k] += amount[c] & -first;
    }
    long reach = 0;
    long sure = 0;
    for (int r = 0; r < need.length; r++) {
      reach |= enough(servedBy[r], r) << r;
      sure |= enough(servedAlone[r], r) << r;
    }
    return reach == sure ? sure : compete(rows, from, to, reach, sure);
  }

  private long enough(int[] by, int r) {
    long sum = 0;
    for (int k : by) {
      sum += sums[k];
    }
    long has = sum >>> shift[r] & 0xFFFF_FFFFL;
    return 1 + ((has - need[r]) >> 63);
  }

  /** A kind that only one rule still needs serves that rule alone. */
  private long compete(int[] rows, int from, int to, long reach, long sure) {
    long open = reach & ~sure;
    boolean moved = true;
    while (moved && open != 0) {
      moved = false;
      for (long left = open; left != 0; left &= left - 1) {
        int r = Long.numberOfTrailingZeros(left);
        long sum = 0;
        for (int k : servedBy[r]) {
          sum += (kinds[k] & open) == 1L << r ? sums[k] : 0;
        }
        for (int k : servedAlone[r]) {
          sum += (kinds[k] & open) == 1L << r ? 0 : sums[k];
        }
        if ((sum >>> shift[r] & 0xFFFF_FFFFL) >= need[r]) {
          open &= ~(1L << r);
          moved = true;
        }
      }
    }
    if (open == 0) {
      return reach;
    }
    contended++;
    return contention.met(rows, from, to, reach);
  }
}
