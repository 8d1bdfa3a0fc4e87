package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;

/**
 * In which terms each class can be taken at all, and what follows for a choice of courses that
 * knows no terms: what is given in the same few terms must fit into them, and what stands before a
 * course must be possible earlier.
 */
final class Windows {
  /** More patterns than this are left to the search in terms. */
  private static final int PATTERNS = 16;

  private final CompiledStudies compiled;
  private final CompiledStudies whole;
  private final int first;
  private final BitSet[] open;

  /**
   * @param highest upper bounds of the variables in terms
   */
  Windows(CompiledStudies compiled, CompiledStudies whole, int first, long[] highest) {
    this.compiled = compiled;
    this.whole = whole;
    this.first = first;
    open = new BitSet[compiled.courses().classes().size()];
    for (CourseClass one : compiled.courses().classes()) {
      var terms = new BitSet();
      for (int t = first; t < compiled.timeline().size(); t++) {
        int x = compiled.courses().taken(one, t);
        if (x >= 0 && highest[x] > 0) {
          terms.set(t);
        }
      }
      open[one.index()] = terms;
    }
  }

  /** The first term that can be planned. */
  int first() {
    return first;
  }

  boolean isOpen(CourseClass one) {
    return !open[one.index()].isEmpty();
  }

  /**
   * Adds that the courses of one institution which are given only in some terms fit into these.
   *
   * @param most for each term, in the units of the model without terms
   */
  void fit(LinearModel model, Institution at, long[] most) {
    for (BitSet pattern : patterns(at)) {
      long room = pattern.stream().mapToLong(t -> most[t]).reduce(0, Math::addExact);
      model.atMost(within(at, pattern), room, Draft.NO_RULE);
    }
  }

  /** Adds that none of the terms they are given in weighs more than the heaviest. */
  void fit(LinearModel model, Institution at, int heaviest) {
    for (BitSet pattern : patterns(at)) {
      model.ordered(
          within(at, pattern), new Sum().add(heaviest, pattern.cardinality()), Draft.NO_RULE);
    }
  }

  private Set<BitSet> patterns(Institution at) {
    Set<BitSet> patterns = new LinkedHashSet<>();
    for (CourseClass one : whole.courses().classes()) {
      if (isAt(one, at) && patterns.size() < PATTERNS) {
        patterns.add(open[one.index()]);
      }
    }
    return patterns;
  }

  private Sum within(Institution at, BitSet pattern) {
    var taken = new Sum();
    for (CourseClass one : whole.courses().classes()) {
      if (isAt(one, at) && isWithin(open[one.index()], pattern)) {
        taken.add(whole.courses().taken(one), whole.units().workload(one.first()));
      }
    }
    return taken;
  }

  private boolean isAt(CourseClass one, Institution at) {
    return one.first().institution().equals(at.id()) && isOpen(one) && !one.first().remote();
  }

  private static boolean isWithin(BitSet some, BitSet all) {
    var beyond = (BitSet) some.clone();
    beyond.andNot(all);
    return beyond.isEmpty();
  }

  /** Adds that what must be passed before a course is had from what can be taken earlier. */
  void before(LinearModel model) {
    Map<String, List<Equivalence>> rowsTo = new HashMap<>();
    for (Equivalence row : whole.studies().equivalences()) {
      if (row.status() == Equivalence.Status.AGREED) {
        row.to().forEach(to -> rowsTo.computeIfAbsent(to, t -> new ArrayList<>()).add(row));
      }
    }
    for (CourseClass one : whole.courses().classes()) {
      if (isOpen(one)) {
        before(model, one, one.first().before(), rowsTo);
      }
    }
  }

  private void before(
      LinearModel model,
      CourseClass one,
      Condition condition,
      Map<String, List<Equivalence>> rowsTo) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> before(model, one, part, rowsTo));
    } else if (condition instanceof Condition.Passed passed && passed.grade().isEmpty()) {
      int latest = open[one.index()].length() - 1 + (passed.together() ? 1 : 0);
      var holders = new Sum();
      add(holders, List.of(passed.course()), latest);
      rowsTo
          .getOrDefault(passed.course(), List.of())
          .forEach(row -> add(holders, row.from(), latest));
      // Of a class with members, one that is held opens all of them.
      model.ordered(whole.courses().taken(one), new Sum().add(holders, one.size()), Draft.NO_RULE);
    }
  }

  /** All of the courses are needed, so the rarest of them stands for all. */
  private void add(Sum holders, List<String> codes, int latest) {
    CourseClass rarest = whole.courses().of(codes.getFirst());
    for (String code : codes) {
      CourseClass one = whole.courses().of(code);
      int earliest = open[one.index()].nextSetBit(0);
      if (earliest < 0 || earliest >= latest) {
        holders.add(whole.courses().passed(one), 1);
        return;
      }
      rarest = one;
    }
    holders.add(whole.courses().held(rarest), 1);
  }
}
