package org.dostyk.pathway.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.pathway.audit.AuditRules.Use;

/**
 * The ways to read a transcript some of whose courses can be used in several ways: as themselves,
 * or by rows of the equivalence table. Each reading is a transcript without such a choice. Belongs
 * to one thread.
 */
final class Readings {
  /** More readings of one transcript are not looked at. */
  private static final int MOST = 256;

  private final AuditRules rules;

  /** By course, the uses that it is part of. */
  private final List<List<Use>> of = new ArrayList<>();

  /** By course, the number of the code that is had by its only use, or -1. */
  private final int[] target;

  private final boolean[] choice;
  private final BitSet had = new BitSet();
  private final List<Reading> readings = new ArrayList<>();

  /**
   * A transcript without a choice.
   *
   * @param idle numbers of the passed courses that are used in no way
   */
  record Reading(int[] rows, List<Integer> idle) {}

  Readings(AuditRules rules) {
    this.rules = rules;
    int size = rules.courses().size();
    target = new int[size];
    choice = new boolean[size];
    for (int c = 0; c < size; c++) {
      of.add(new ArrayList<>());
      target[c] = -1;
    }
    for (Use use : rules.uses()) {
      use.from().forEach(c -> of.get(c).add(use));
    }
    Map<String, Integer> codes = new HashMap<>();
    for (int c = 0; c < size; c++) {
      List<Use> own = of.get(c);
      if (!own.isEmpty()) {
        Use first = own.getFirst();
        choice[c] = own.size() > 1 || first.from().size() != 1 || first.to().size() != 1;
        target[c] =
            choice[c] ? 0 : codes.computeIfAbsent(first.to().getFirst(), code -> codes.size());
      }
    }
  }

  /** Whether there could be a choice at all. */
  boolean areNeeded() {
    return !rules.uses().isEmpty();
  }

  /** Whether a transcript has no choice. */
  boolean isPlain(int[] rows, int from, int to) {
    had.clear();
    for (int i = from; i < to; i++) {
      int c = rows[i] >>> 16;
      if (target[c] >= 0 && (rows[i] & 0xFFFF) >= rules.courses().get(c).passMark()) {
        // A second pass of one course is taken for a choice, too, which does no harm.
        if (choice[c] || had.get(target[c])) {
          return false;
        }
        had.set(target[c]);
      }
    }
    return true;
  }

  /** Whether the last transcript was read in all ways. */
  boolean isAll() {
    return readings.size() < MOST;
  }

  /** The readings of a transcript, at least one. */
  List<Reading> of(int[] rows, int from, int to) {
    Map<Integer, Integer> passed = new LinkedHashMap<>();
    var others = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      int c = rows[i] >>> 16;
      if ((rows[i] & 0xFFFF) >= rules.courses().get(c).passMark()) {
        if (of.get(c).isEmpty()) {
          others.add(rows[i]);
        } else {
          passed.putIfAbsent(c, rows[i]);
        }
      }
    }
    var open = new ArrayList<Use>();
    for (Use use : rules.uses()) {
      if (passed.keySet().containsAll(use.from())) {
        open.add(use);
      }
    }
    readings.clear();
    choose(open, 0, new ArrayList<>(), passed, others);
    return readings;
  }

  /** Every choice to which no use can be added. */
  private void choose(
      List<Use> open,
      int at,
      List<Use> chosen,
      Map<Integer, Integer> passed,
      List<Integer> others) {
    if (at == open.size()) {
      if (open.stream().allMatch(use -> chosen.contains(use) || isExcluded(use, chosen))) {
        readings.add(reading(chosen, passed, others));
      }
      return;
    }
    Use use = open.get(at);
    if (!isExcluded(use, chosen)) {
      chosen.add(use);
      choose(open, at + 1, chosen, passed, others);
      chosen.removeLast();
    }
    boolean rival = open.stream().anyMatch(other -> other != use && use.excludes(other));
    if (rival && readings.size() < MOST) {
      choose(open, at + 1, chosen, passed, others);
    }
  }

  private static boolean isExcluded(Use use, List<Use> chosen) {
    return chosen.stream().anyMatch(use::excludes);
  }

  private Reading reading(List<Use> chosen, Map<Integer, Integer> passed, List<Integer> others) {
    var rows = new ArrayList<>(others);
    var idle = new ArrayList<>(passed.keySet());
    for (Use use : chosen) {
      idle.removeAll(use.from());
      for (int given : use.gives()) {
        boolean itself = use.from().contains(given);
        rows.add(
            itself
                ? passed.getOrDefault(given, 0)
                : Integer.valueOf(Transcripts.row(given, Transcripts.NO_GRADE)));
      }
    }
    return new Reading(rows.stream().mapToInt(Integer::intValue).toArray(), idle);
  }
}
