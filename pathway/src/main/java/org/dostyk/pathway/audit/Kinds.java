package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.audit.AuditRules.Rule;
import org.dostyk.pathway.audit.AuditRules.Subject;

/**
 * Courses by what they can count for. A kind is a set of rules and an amount of credits; no rule
 * tells two courses of one kind apart. Immutable.
 *
 * @param kinds by their numbers; number 0 counts for nothing
 * @param plain the kind of each course, by its number
 * @param good the kind of each course if its grade is good enough for every rule
 * @param rivals bits of the rules that count once and share a kind with another such rule
 * @param anything the one rule of these that every course can serve which any of them wants, if it
 *     counts credits and there is one such rule
 */
record Kinds(List<Kind> kinds, int[] plain, int[] good, long rivals, long anything) {

  /**
   * @param rules bits of the rules that such a course can count for
   * @param units its credits
   * @param parts bits of the parts of these rules that speak of it
   */
  record Kind(long rules, int units, long parts) {}

  private static final Kind NONE = new Kind(0, 0, 0);

  static Kinds of(AuditRules rules) {
    Map<Kind, Integer> numbers = new LinkedHashMap<>();
    numbers.put(NONE, 0);
    int courses = rules.courses().size();
    int[] plain = new int[courses];
    int[] good = new int[courses];
    for (int c = 0; c < courses; c++) {
      Subject course = rules.courses().get(c);
      plain[c] = number(numbers, kind(rules, course, course.rules()));
      good[c] = number(numbers, kind(rules, course, course.goodRules()));
    }
    var kinds = List.copyOf(numbers.keySet());
    long rivals = rivals(rules, kinds);
    long anything = 0;
    for (int r = 0; r < rules.rules().size(); r++) {
      long bit = rivals & 1L << r;
      boolean all =
          kinds.stream().allMatch(kind -> (kind.rules & rivals) == 0 || (kind.rules & bit) != 0);
      Rule rule = rules.rules().get(r);
      anything |= all && !rule.byCourses() && rule.bounds().isNone() ? bit : 0;
    }
    // With two of them they are rules like others.
    boolean one = Long.bitCount(anything) == 1;
    return new Kinds(kinds, plain, good, rivals, one ? anything : 0);
  }

  private static long rivals(AuditRules rules, List<Kind> kinds) {
    long once = 0;
    for (int r = 0; r < rules.rules().size(); r++) {
      Rule rule = rules.rules().get(r);
      once |= rule.once() && rule.need() > 0 ? 1L << r : 0;
    }
    long rivals = 0;
    for (Kind kind : kinds) {
      long those = kind.rules() & once;
      rivals |= Long.bitCount(those) > 1 ? those : 0;
    }
    return rivals;
  }

  private static Kind kind(AuditRules all, Subject course, long rules) {
    if (rules == 0) {
      return NONE;
    }
    long parts = 0;
    for (long left = rules; left != 0; left &= left - 1) {
      parts |= all.rules().get(Long.numberOfTrailingZeros(left)).bounds().bits();
    }
    return new Kind(rules, (int) course.units(), course.parts() & parts);
  }

  private static int number(Map<Kind, Integer> numbers, Kind kind) {
    Integer known = numbers.putIfAbsent(kind, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  int size() {
    return kinds.size();
  }

  long rules(int kind) {
    return kinds.get(kind).rules();
  }

  long parts(int kind) {
    return kinds.get(kind).parts();
  }

  int units(int kind) {
    return kinds.get(kind).units();
  }

  /** What a course of a kind is for a rule: one course, or its units. */
  int amount(int kind, Rule rule) {
    return rule.byCourses() ? 1 : units(kind);
  }

  /** What a rule needs; one more than there can be if that is not enough. */
  int need(Rule rule) {
    return (int) Math.min(rule.need(), AuditRules.MOST_UNITS + 1);
  }

  /** Numbers of the kinds that can serve any of some rules. */
  int[] serving(long rules) {
    var serving = new ArrayList<Integer>();
    for (int k = 0; k < kinds.size(); k++) {
      if ((kinds.get(k).rules() & rules) != 0) {
        serving.add(k);
      }
    }
    return serving.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The rules that compete with one for courses, directly or not, among some. */
  long around(long start, long among) {
    long around = start;
    for (long before = 0; before != around; ) {
      before = around;
      for (int k : serving(around)) {
        around |= rules(k) & among;
      }
    }
    return around;
  }

  /** The rules that compete, those that fewest kinds can serve first. */
  List<Integer> mostSpecificFirst() {
    var order = new ArrayList<Integer>();
    for (long left = rivals; left != 0; left &= left - 1) {
      order.add(Long.numberOfTrailingZeros(left));
    }
    order.sort(Comparator.comparingInt(r -> serving(1L << r).length));
    return order;
  }
}
