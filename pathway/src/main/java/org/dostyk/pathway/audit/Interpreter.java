package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;
import org.dostyk.pathway.audit.AuditRules.Use;

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

  /**
   * How the courses count: for each rule one number, what it is still missing; for a rule with
   * bounds the units and courses that count for it, and the same for each of its parts.
   */
  private record Way(List<List<Long>> has) {}

  /** The bits of the rules that a transcript meets. */
  public long met(int[] rows, int from, int to) {
    if (rules.uses().isEmpty()) {
      return withoutChoice(rows, from, to);
    }
    Map<Integer, Integer> passed = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      if ((rows[i] & 0xFFFF) >= rules.courses().get(rows[i] >>> 16).passMark()) {
        passed.putIfAbsent(rows[i] >>> 16, rows[i]);
      }
    }
    return used(passed, 0, List.of());
  }

  /** Every set of uses of which no two take the same course or give the same code. */
  private long used(Map<Integer, Integer> passed, int at, List<Use> chosen) {
    if (at == rules.uses().size()) {
      Map<Integer, Integer> rows = new LinkedHashMap<>(passed);
      rules.uses().forEach(use -> use.from().forEach(rows::remove));
      for (Use use : chosen) {
        for (int given : use.gives()) {
          rows.put(given, passed.getOrDefault(given, Transcripts.row(given, Transcripts.NO_GRADE)));
        }
      }
      int[] all = rows.values().stream().mapToInt(Integer::intValue).toArray();
      return withoutChoice(all, 0, all.length);
    }
    Use use = rules.uses().get(at);
    long met = used(passed, at + 1, chosen);
    boolean can = passed.keySet().containsAll(use.from());
    if (can && chosen.stream().noneMatch(use::excludes)) {
      var more = new ArrayList<>(chosen);
      more.add(use);
      met = better(met, used(passed, at + 1, more));
    }
    return met;
  }

  private long withoutChoice(int[] rows, int from, int to) {
    Set<Way> ways = new HashSet<>();
    ways.add(new Way(rules.rules().stream().map(Interpreter::nothing).toList()));
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

  private static List<Long> nothing(Rule rule) {
    if (rule.bounds().isNone()) {
      return List.of(rule.need());
    }
    List<Long> none = new ArrayList<>();
    for (int i = 0; i <= rule.bounds().parts().size(); i++) {
      none.add(0L);
      none.add(0L);
    }
    return none;
  }

  /**
   * All rules that count freely take the course, but one with bounds may leave it; of those that
   * count once, one or none.
   */
  private Set<Way> counted(Set<Way> ways, Subject course, long mask) {
    Set<Way> free = ways;
    for (int r = 0; r < rules.rules().size(); r++) {
      if ((mask >> r & 1) == 1 && !rules.rules().get(r).once()) {
        Set<Way> after = new HashSet<>();
        for (Way way : free) {
          if (!rules.rules().get(r).bounds().isNone()) {
            after.add(way);
          }
          take(way, r, course, after);
        }
        free = after;
      }
    }
    Set<Way> after = new HashSet<>(free);
    for (Way way : free) {
      for (int r = 0; r < rules.rules().size(); r++) {
        if ((mask >> r & 1) == 1 && rules.rules().get(r).once() && !isMet(way, r)) {
          take(way, r, course, after);
        }
      }
    }
    return after;
  }

  /** Adds the way in which a rule takes the course, if it may. */
  private void take(Way way, int r, Subject course, Set<Way> after) {
    Rule rule = rules.rules().get(r);
    List<Long> now = new ArrayList<>(way.has.get(r));
    if (rule.bounds().isNone()) {
      now.set(0, Math.max(0, now.getFirst() - (rule.byCourses() ? 1 : course.units())));
    } else {
      for (int i = 0; i <= rule.bounds().parts().size(); i++) {
        if (i == 0 || (course.parts() >> rule.bounds().parts().get(i - 1).bit() & 1) == 1) {
          now.set(2 * i, now.get(2 * i) + course.units());
          now.set(2 * i + 1, now.get(2 * i + 1) + (isInPart(course) ? 0 : 1));
          if (!room(rule, i).isBelow(now.get(2 * i), now.get(2 * i + 1))) {
            return;
          }
        }
      }
    }
    var has = new ArrayList<>(way.has);
    has.set(r, now);
    after.add(new Way(has));
  }

  private static boolean isInPart(Subject course) {
    return (course.parts() & Bounds.IN_PART) != 0;
  }

  private static Bounds.Room room(Rule rule, int i) {
    return i == 0 ? rule.bounds().own() : rule.bounds().parts().get(i - 1).room();
  }

  private boolean isMet(Way way, int r) {
    Rule rule = rules.rules().get(r);
    List<Long> has = way.has.get(r);
    if (rule.bounds().isNone()) {
      return has.getFirst() == 0;
    }
    for (int i = 0; i <= rule.bounds().parts().size(); i++) {
      if (!room(rule, i).isEnough(has.get(2 * i), has.get(2 * i + 1))) {
        return false;
      }
    }
    return true;
  }

  private long met(Way way) {
    long met = 0;
    for (int r = 0; r < way.has.size(); r++) {
      met |= isMet(way, r) ? 1L << r : 0;
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
