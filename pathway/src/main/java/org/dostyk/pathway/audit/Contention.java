package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dostyk.pathway.audit.AuditRules.Subject;
import org.dostyk.pathway.requirement.Requirement;

/**
 * The search for an assignment where rules within reach compete. Sets of rules that can be met
 * together are closed downwards, so the best set is built bit by bit: a rule joins if there is
 * still an assignment, and, as long as the degree can be met, one that meets the degree.
 */
final class Contention {
  private final AuditRules rules;
  private final List<Long> ways;
  private final int[] item;
  private final long[] masks;

  /** The rule that an item serves, where the search got as far. */
  private final int[] serves;

  private boolean[] served = {};
  private int items;

  Contention(AuditRules rules) {
    this.rules = rules;
    item = new int[rules.courses().size()];
    masks = new long[item.length];
    serves = new int[item.length];
    ways = ways(rules.degree().rule(), new int[1]);
  }

  /** The smallest sets of rules that meet a rule. */
  private static List<Long> ways(Requirement rule, int[] next) {
    return switch (rule) {
      case Requirement.Group group -> List.of(1L << next[0]++);
      case Requirement.Language language -> List.of(1L << next[0]++);
      case Requirement.All all -> together(all.parts(), all.parts().size(), next);
      case Requirement.AtLeast some -> together(some.parts(), some.count(), next);
    };
  }

  private static List<Long> together(List<Requirement> parts, int count, int[] next) {
    List<List<Long>> by = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      by.add(new ArrayList<>());
    }
    by.getFirst().add(0L);
    for (Requirement part : parts) {
      List<Long> ways = ways(part, next);
      for (int i = count; i > 0; i--) {
        for (long before : by.get(i - 1)) {
          for (long way : ways) {
            by.get(i).add(before | way);
          }
        }
      }
    }
    return by.get(count);
  }

  long met(int[] rows, int from, int to, long reach) {
    collect(rows, from, to);
    // Most often all that is within reach can be met together.
    if (assignable(reach)) {
      return reach;
    }
    boolean whole = rules.isMet(reach) && possible(0, reach);
    long met = 0;
    for (long left = reach; left != 0; left &= left - 1) {
      long more = met | Long.lowestOneBit(left);
      if (whole ? possible(more, reach) : assignable(more)) {
        met = more;
      }
    }
    return met;
  }

  /**
   * An assignment with which these rules are met: for each course of a transcript that counts at
   * all, its number and the rule it serves, or -1.
   */
  List<int[]> assignment(int[] rows, int from, int to, long met) {
    collect(rows, from, to);
    if (!assignable(met)) {
      throw new IllegalStateException("Rules cannot be met together: " + met);
    }
    var all = new ArrayList<int[]>();
    for (int i = 0; i < items; i++) {
      all.add(new int[] {item[i], served[i] ? serves[i] : -1, i});
    }
    return all;
  }

  /** The bits of the rules for which an item of the last assignment could count. */
  long mask(int i) {
    return masks[i];
  }

  /** Whether these rules can be met together with enough others to meet the degree. */
  private boolean possible(long set, long reach) {
    for (long way : ways) {
      if ((way & ~reach) == 0 && assignable(set | way)) {
        return true;
      }
    }
    return false;
  }

  private void collect(int[] rows, int from, int to) {
    long[] seen = new long[(rules.courses().size() + 63) / 64];
    items = 0;
    for (int i = from; i < to; i++) {
      int c = rows[i] >>> 16;
      int grade = rows[i] & 0xFFFF;
      Subject course = rules.courses().get(c);
      if (grade >= course.passMark() && (seen[c >> 6] >>> c & 1) == 0) {
        seen[c >> 6] |= 1L << c;
        boolean good = grade >= course.goodGrade() && grade != Transcripts.NO_GRADE;
        masks[items] = good ? course.goodRules() : course.rules();
        item[items++] = c;
      }
    }
  }

  private boolean assignable(long set) {
    long[] missing = new long[rules.rules().size()];
    long open = 0;
    for (long left = set; left != 0; left &= left - 1) {
      int r = Long.numberOfTrailingZeros(left);
      if (rules.rules().get(r).once()) {
        missing[r] = rules.rules().get(r).need();
        open |= missing[r] > 0 ? 1L << r : 0;
      }
    }
    boolean[] used = new boolean[items];
    return fill(used, missing, open);
  }

  private long amount(int i, int r) {
    return rules.rules().get(r).byCourses() ? 1 : rules.courses().get(item[i]).units();
  }

  /**
   * Serves the rule with the least to spare; its courses in turn, the largest and least wanted
   * first. Of courses that are alike only the first is tried.
   */
  private boolean fill(boolean[] used, long[] missing, long open) {
    if (open == 0) {
      served = used;
      return true;
    }
    int tightest = -1;
    long spare = Long.MAX_VALUE;
    for (long left = open; left != 0; left &= left - 1) {
      int r = Long.numberOfTrailingZeros(left);
      long could = 0;
      for (int i = 0; i < items; i++) {
        could += !used[i] && (masks[i] >> r & 1) == 1 ? amount(i, r) : 0;
      }
      if (could < missing[r]) {
        return false;
      }
      if (could - missing[r] < spare) {
        spare = could - missing[r];
        tightest = r;
      }
    }
    // What only this rule could use it takes at once.
    long only = 1L << tightest;
    boolean[] now = used.clone();
    long left = missing[tightest];
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      if (!now[i] && (masks[i] & open) == only) {
        now[i] = true;
        serves[i] = tightest;
        left -= amount(i, tightest);
      } else if (!now[i] && (masks[i] >> tightest & 1) == 1) {
        candidates.add(i);
      }
    }
    if (left <= 0) {
      return fill(now, missing, open & ~only);
    }
    candidates.sort(
        (a, b) -> {
          int wanted =
              Integer.compare(
                  Long.bitCount(masks[a] & openOf(missing)),
                  Long.bitCount(masks[b] & openOf(missing)));
          return wanted != 0 ? wanted : Long.compare(amount(b, 0), amount(a, 0));
        });
    return choose(now, missing, open, tightest, left, candidates, 0);
  }

  private static long openOf(long[] missing) {
    long open = 0;
    for (int r = 0; r < missing.length; r++) {
      open |= missing[r] > 0 ? 1L << r : 0;
    }
    return open;
  }

  /** Chooses courses for one rule until it has enough, then goes on to the others. */
  private boolean choose(
      boolean[] used, long[] missing, long open, int r, long left, List<Integer> of, int at) {
    if (left <= 0) {
      return fill(Arrays.copyOf(used, used.length), missing, open & ~(1L << r));
    }
    long rest = 0;
    for (int i = at; i < of.size(); i++) {
      rest += amount(of.get(i), r);
    }
    if (rest < left) {
      return false;
    }
    int i = of.get(at);
    used[i] = true;
    serves[i] = r;
    if (choose(used, missing, open, r, left - amount(i, r), of, at + 1)) {
      return true;
    }
    used[i] = false;
    int next = at + 1;
    while (next < of.size() && alike(of.get(next), i, open)) {
      next++;
    }
    return choose(used, missing, open, r, left, of, next);
  }

  private boolean alike(int a, int b, long open) {
    return (masks[a] & open) == (masks[b] & open)
        && rules.courses().get(item[a]).units() == rules.courses().get(item[b]).units();
  }
}
