package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;

/**
 * What an audit says, by definition. Every way in which the courses can count is tried; the best is
 * one that meets the degree if any does, and among those the one that meets the first rule of the
 * file if it can, then the second, and so on.
 */
public final class Interpreter {
  private final AuditRules rules;

  public Interpreter(AuditRules rules) {
    this.rules = rules;
  }

  /** The bits of the rules that a transcript meets. */
  public long met(int[] rows, int from, int to) {
    Set<List<Long>> ways = new HashSet<>();
    ways.add(rules.rules().stream().map(Rule::need).toList());
    Set<Integer> seen = new HashSet<>();
    for (int i = from; i < to; i++) {
      Subject course = rules.courses().get(rows[i] >>> 16);
      int grade = rows[i] & 0xFFFF;
      // Of several passed rows of one course the first counts.
      if (grade >= course.passMark() && seen.add(rows[i] >>> 16)) {
        boolean good = grade >= course.goodGrade() && grade != Transcripts.NO_GRADE;
        long mask = good ? course.goodRules() : course.rules();
        ways = counted(ways, course, mask);
      }
    }
    return ways.stream().mapToLong(this::met).reduce(0, this::better);
  }

  /** All rules that count freely take the course; of those that count once, one or none. */
  private Set<List<Long>> counted(Set<List<Long>> ways, Subject course, long mask) {
    var after = new HashSet<List<Long>>();
    for (List<Long> way : ways) {
      List<Long> free = new ArrayList<>(way);
      for (int r = 0; r < free.size(); r++) {
        if ((mask >> r & 1) == 1 && !rules.rules().get(r).once()) {
          take(free, r, course);
        }
      }
      after.add(free);
      for (int r = 0; r < free.size(); r++) {
        if ((mask >> r & 1) == 1 && rules.rules().get(r).once() && free.get(r) > 0) {
          List<Long> one = new ArrayList<>(free);
          take(one, r, course);
          after.add(one);
        }
      }
    }
    return after;
  }

  private void take(List<Long> missing, int r, Subject course) {
    long amount = rules.rules().get(r).byCourses() ? 1 : course.units();
    missing.set(r, Math.max(0, missing.get(r) - amount));
  }

  private long met(List<Long> missing) {
    long met = 0;
    for (int r = 0; r < missing.size(); r++) {
      met |= missing.get(r) == 0 ? 1L << r : 0;
    }
    return met;
  }

  private long better(long a, long b) {
    boolean first = rules.isMet(a);
    if (first != rules.isMet(b)) {
      return first ? a : b;
    }
    return Long.compareUnsigned(Long.reverse(a), Long.reverse(b)) >= 0 ? a : b;
  }
}
