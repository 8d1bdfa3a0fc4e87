package org.dostyk.pathway.model;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;

/**
 * Makes a plan more even and leaves its cost. First its courses are moved between terms; then some
 * others are let in by lot, again and again: a neighbourhood is searched in a fraction of the time
 * of the kernel (P. Shaw, Using constraint programming and local search methods to solve vehicle
 * routing problems, CP 1998). It proves nothing; who asks knows a bound.
 */
final class EvenSearch {
  /** In the solver's own measure. */
  private static final double SPREAD_WORK = 1.0;

  private static final double WORK = 0.12;

  /** Of ten courses of the kernel so many are let in, round by round. */
  private static final int[] OF_TEN = {2, 3, 2, 3, 4, 3};

  private final CompiledStudies compiled;
  private final Question question;
  private final long end;
  private final int seed;
  private long[] best;
  private int solves;

  /**
   * @param question plans of the cost, of which the hint is one; its objective is the heaviest term
   * @param end by {@link System#nanoTime}
   */
  EvenSearch(CompiledStudies compiled, Question question, long end, int seed) {
    this.compiled = compiled;
    this.question = question;
    this.end = end;
    this.seed = seed;
    best = question.hint();
  }

  int solves() {
    return solves;
  }

  /**
   * The most even plan that was found, perhaps the one there was.
   *
   * @param floor no plan has a lighter heaviest term
   * @param kernels parts of the classes worth a look, the few first
   */
  long[] find(long floor, List<BitSet> kernels) {
    spread(floor);
    var random = new Random(seed);
    BitSet all = kernels.isEmpty() ? new BitSet() : kernels.getLast();
    for (int failed = 0; failed < OF_TEN.length && peak() > floor && left() > 0; ) {
      BitSet some = taken();
      for (int c = all.nextSetBit(0); c >= 0; c = all.nextSetBit(c + 1)) {
        some.set(c, some.get(c) || random.nextInt(10) < OF_TEN[failed]);
      }
      long before = peak();
      var terms = new Terms(left(), WORK, seed, floor, Math.max(floor, before - 1));
      solve(question.low(), question.high(), some, terms);
      failed += peak() == before ? 1 : 0;
    }
    return best;
  }

  /** Moves what is planned between terms, and leaves what is taken and what counts where. */
  private void spread(long floor) {
    long[] low = question.low().clone();
    long[] high = question.high().clone();
    for (GroupRows degree : compiled.degrees()) {
      for (GroupRows.Usage usage : degree.usages()) {
        if (!usage.item().plain()) {
          settle(usage.item().use(), low, high);
          if (usage.amount() != usage.item().use()) {
            settle(usage.amount(), low, high);
          }
        }
      }
    }
    var terms = new Terms(left(), SPREAD_WORK, seed, floor, Math.max(floor, peak() - 1));
    solve(low, high, taken(), terms);
  }

  private void solve(long[] low, long[] high, BitSet classes, Terms terms) {
    if (left() > 0) {
      solves++;
      var asked = new Question(question.model(), low, high, question.objective(), best);
      Question part = Kernel.restrict(compiled, asked, classes);
      Answer answer = CpSat.solve(part, Reduced.of(part), terms);
      if (answer.values().length > 0) {
        best = answer.values();
      }
    }
  }

  private void settle(Sum sum, long[] low, long[] high) {
    for (int i = 0; i < sum.size(); i++) {
      low[sum.variable(i)] = best[sum.variable(i)];
      high[sum.variable(i)] = best[sum.variable(i)];
    }
  }

  private BitSet taken() {
    var taken = new BitSet();
    for (CourseClass one : compiled.courses().classes()) {
      if (compiled.courses().taken(one).at(best) > 0) {
        taken.set(one.index());
      }
    }
    return taken;
  }

  private long peak() {
    return question.objective().at(best);
  }

  private double left() {
    return (end - System.nanoTime()) / 1e9;
  }
}
