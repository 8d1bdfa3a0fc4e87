package org.dostyk.pathway.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import org.dostyk.pathway.catalogue.Condition;
import org.dostyk.pathway.model.CpSat.Question;

/**
 * The classes that a small model is made of: those that a relaxation takes, and around them the
 * most promising of the others, so many of each size for each group of the degrees, with all that
 * leads to them.
 */
final class Kernel {
  private final CompiledStudies compiled;
  private final BitSet classes = new BitSet();

  private Kernel(CompiledStudies compiled) {
    this.compiled = compiled;
  }

  /** Every class. */
  static BitSet all(CompiledStudies compiled) {
    var all = new BitSet();
    all.set(0, compiled.courses().classes().size());
    return all;
  }

  /**
   * @param others how many classes of each size for each group beyond those that are taken
   */
  static BitSet of(CompiledStudies compiled, Reduced.Rest rest, Relaxation relaxation, int others) {
    return of(compiled, rest, relaxation, others, new BitSet());
  }

  /**
   * @param known classes that are in whatever the relaxation says
   */
  static BitSet of(
      CompiledStudies compiled,
      Reduced.Rest rest,
      Relaxation relaxation,
      int others,
      BitSet known) {
    var kernel = new Kernel(compiled);
    kernel.classes.or(known);
    kernel.taken(rest, relaxation);
    if (others > 0) {
      kernel.around(rest, relaxation, others);
    }
    kernel.leading();
    return kernel.classes;
  }

  /** Some classes with all that leads to them. */
  static BitSet leadingTo(CompiledStudies compiled, BitSet some) {
    var kernel = new Kernel(compiled);
    kernel.classes.or(some);
    kernel.leading();
    return kernel.classes;
  }

  /** Some classes, one more of each kind for each group, and all that leads to them. */
  static BitSet around(CompiledStudies compiled, BitSet some) {
    var kernel = new Kernel(compiled);
    kernel.classes.or(some);
    var chosen = new BitSet();
    for (GroupRows degree : compiled.degrees()) {
      for (List<GroupRows.Usage> usages : degree.byGroup().values()) {
        var candidates = new ArrayList<CourseClass>();
        for (GroupRows.Usage usage : usages) {
          candidates.addAll(usage.item().sources());
        }
        candidates.removeIf(one -> some.get(one.index()));
        candidates.sort(Comparator.comparingLong(Kernel::shuffled));
        kernel.choose(candidates, 1, chosen);
      }
    }
    kernel.classes.or(chosen);
    kernel.leading();
    return kernel.classes;
  }

  /** Among equals a fixed shuffle, for neighbours in a catalogue are alike. */
  private static long shuffled(CourseClass one) {
    return (one.index() + 1) * 0x9E3779B97F4A7C15L;
  }

  private void taken(Reduced.Rest rest, Relaxation relaxation) {
    for (CourseClass one : compiled.courses().classes()) {
      for (int t = 0; t < compiled.timeline().size(); t++) {
        int x = compiled.courses().taken(one, t);
        if (x >= 0) {
          int v = rest.number()[x];
          if (rest.low()[x] > 0 || (v >= 0 && relaxation.values()[v] > 1e-7)) {
            classes.set(one.index());
          }
        }
      }
    }
  }

  private void around(Reduced.Rest rest, Relaxation relaxation, int others) {
    int number = compiled.courses().classes().size();
    double[] worse = new double[number];
    for (CourseClass one : compiled.courses().classes()) {
      worse[one.index()] = worse(one, rest, relaxation);
    }
    Comparator<CourseClass> order =
        Comparator.<CourseClass>comparingDouble(one -> worse[one.index()])
            .thenComparingLong(Kernel::shuffled);
    var chosen = new BitSet();
    for (GroupRows degree : compiled.degrees()) {
      for (List<GroupRows.Usage> usages : degree.byGroup().values()) {
        if (isActive(usages, rest, relaxation)) {
          var candidates = new ArrayList<CourseClass>();
          for (GroupRows.Usage usage : usages) {
            candidates.addAll(usage.item().sources());
          }
          candidates.removeIf(
              one -> classes.get(one.index()) || worse[one.index()] == Double.POSITIVE_INFINITY);
          candidates.sort(order);
          choose(candidates, others, chosen);
        }
      }
    }
    classes.or(chosen);
  }

  private void choose(List<CourseClass> candidates, int others, BitSet chosen) {
    var kinds = new HashMap<List<Object>, Integer>();
    for (CourseClass one : candidates) {
      long size = compiled.units().workload(one.first());
      List<Object> kind =
          compiled.seasonal() ? List.of(size, one.first().offered()) : List.of(size);
      if (kinds.merge(kind, 1, Integer::sum) <= others) {
        chosen.set(one.index());
      }
    }
  }

  private double worse(CourseClass one, Reduced.Rest rest, Relaxation relaxation) {
    double least = Double.POSITIVE_INFINITY;
    for (int t = 0; t < compiled.timeline().size(); t++) {
      int x = compiled.courses().taken(one, t);
      if (x >= 0 && rest.number()[x] >= 0) {
        least = Math.min(least, Math.max(0, Math.rint(relaxation.worse()[rest.number()[x]])));
      }
    }
    return least;
  }

  /** Whether something counts in the group by the relaxation. */
  private static boolean isActive(
      List<GroupRows.Usage> usages, Reduced.Rest rest, Relaxation relaxation) {
    for (GroupRows.Usage usage : usages) {
      Sum amount = usage.amount();
      double sum = 0;
      for (int i = 0; i < amount.size(); i++) {
        int v = amount.variable(i);
        double value = rest.number()[v] < 0 ? rest.low()[v] : relaxation.values()[rest.number()[v]];
        sum += amount.weight(i) * value;
      }
      if (sum > 1e-7) {
        return true;
      }
    }
    return false;
  }

  /** Adds what stands before and beside those that are in. */
  private void leading() {
    Deque<CourseClass> open = new ArrayDeque<>();
    for (CourseClass one : compiled.courses().classes()) {
      if (classes.get(one.index())) {
        open.add(one);
      }
    }
    while (!open.isEmpty()) {
      CourseClass one = open.removeFirst();
      leading(one.first().before(), open);
      leading(one.first().beside(), open);
    }
  }

  private void leading(Condition condition, Deque<CourseClass> open) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(part -> leading(part, open));
      case Condition.AtLeast some -> some.parts().forEach(part -> leading(part, open));
      case Condition.Passed passed -> {
        CourseClass before = compiled.courses().of(passed.course());
        if (!classes.get(before.index())) {
          classes.set(before.index());
          open.add(before);
        }
      }
      case Condition.Earned earned -> {}
      case Condition.Knows knows -> {}
    }
  }

  /** The same question where only courses of these classes can be taken. */
  static Question restrict(CompiledStudies compiled, Question question, BitSet classes) {
    long[] high = question.high().clone();
    for (CourseClass one : compiled.courses().classes()) {
      for (int t = 0; t < compiled.timeline().size() && !classes.get(one.index()); t++) {
        int x = compiled.courses().taken(one, t);
        if (x >= 0) {
          high[x] = question.low()[x];
        }
      }
    }
    return new Question(
        question.model(), question.low(), high, question.objective(), question.hint());
  }
}
