package org.dostyk.pathway.model;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.model.Strangers.Detail;

/**
 * Among the plans of a given cost the most even, and of these the nearest to the last plan. Asked
 * first is how near one could be if all courses outside a kernel were strangers; most often that
 * can be had from courses with names, and then it is proven.
 */
final class NearSearch {
  /** In the solver's own measure, for one solve. */
  private static final double WORK = 1.0;

  /** So many strangers more than are taken are asked for their names at first. */
  private static final int FEW = 4;

  private static final int ALL = 1 << 20;

  /** So often are strangers asked, and those whom an answer takes introduced, before all are. */
  private static final List<Detail> ROUNDS =
      List.of(Detail.SIZES, Detail.PURPOSES, Detail.PURPOSES, Detail.PURPOSES);

  private final CompiledStudies compiled;
  private final Question question;
  private final BitSet last;
  private final BitSet likely;
  private final long end;
  private final int seed;
  private int solves;

  /**
   * A plan that was found.
   *
   * @param values empty where none was found
   * @param peak no plan of the cost has a lighter heaviest term
   * @param differences no plan with this peak is nearer
   */
  record Near(long[] values, long peak, long differences) {
    static final Near NONE = new Near(Question.NO_HINT, 0, 0);
  }

  /**
   * @param question plans of the cost; its objective is how far they are from the last one
   * @param last the classes of the last plan, which are known
   * @param likely classes in which to look before others
   * @param end by {@link System#nanoTime}
   */
  NearSearch(
      CompiledStudies compiled, Question question, BitSet last, BitSet likely, long end, int seed) {
    this.compiled = compiled;
    this.question = question;
    this.last = last;
    this.likely = likely;
    this.end = end;
    this.seed = seed;
  }

  int solves() {
    return solves;
  }

  /**
   * @param lightest no plan of the cost has a lighter heaviest term than this
   */
  Near find(long lightest) {
    Near even = within(lightest);
    if (even != Near.NONE) {
      return even;
    }
    Question peak =
        new Question(
            question.model(), question.low(), question.high(), compiled.peak(), Question.NO_HINT);
    Reduced.Rest rest = Reduced.of(peak);
    if (rest.contradiction()) {
      return Near.NONE;
    }
    var strangers = new Strangers(compiled, peak, rest, last, Detail.SIZES);
    Answer answer = solve(strangers.relaxed(), lightest + 1, Terms.NO_CEILING);
    return answer.verdict() == Verdict.OPTIMAL ? within(answer.bound()) : Near.NONE;
  }

  private Near within(long peak) {
    Question asked = upTo(peak);
    Reduced.Rest rest = Reduced.of(asked);
    if (rest.contradiction()) {
      return Near.NONE;
    }
    var known = (BitSet) last.clone();
    var outline = new Strangers(compiled, asked, rest, known, Detail.OUTLINE);
    Answer answer = solve(outline.relaxed(), 0, Terms.NO_CEILING);
    if (answer.verdict() == Verdict.INFEASIBLE) {
      return Near.NONE;
    }
    long least = answer.bound();
    if (answer.verdict() == Verdict.OPTIMAL) {
      Optional<long[]> named = settled(outline, answer.values(), least);
      if (named.isPresent()) {
        return new Near(named.get(), peak, least);
      }
    }
    for (int round = 0; round < ROUNDS.size(); round++) {
      Detail detail = ROUNDS.get(round);
      var strangers = new Strangers(compiled, asked, rest, known, detail);
      // Most often the bound itself is there, but when purposes are told first it is not.
      boolean reached = round != ROUNDS.indexOf(Detail.PURPOSES);
      answer = solve(strangers.relaxed(), least, reached ? least : Terms.NO_CEILING);
      if (reached && answer.verdict() == Verdict.INFEASIBLE) {
        least++;
        if (round > 0) {
          Answer next = solve(Kernel.restrict(compiled, asked, known), least, least);
          if (next.values().length > 0) {
            return new Near(next.values(), peak, least);
          }
        }
        answer = solve(strangers.relaxed(), least, Terms.NO_CEILING);
      }
      if (answer.verdict() == Verdict.INFEASIBLE) {
        return Near.NONE;
      }
      least = answer.bound();
      if (answer.verdict() != Verdict.OPTIMAL) {
        break;
      }
      long[] values = strangers.values(answer.values());
      if (asked.isKeptBy(values)) {
        return new Near(values, peak, least);
      }
      Optional<long[]> named = named(strangers, answer.values(), least);
      if (named.isPresent()) {
        return new Near(named.get(), peak, least);
      }
      if (detail == Detail.PURPOSES) {
        strangers.introduce(answer.values(), known);
      }
    }
    for (BitSet kernel : List.of(known, likely)) {
      Answer found = solve(Kernel.restrict(compiled, asked, kernel), least, Terms.NO_CEILING);
      if (found.values().length > 0) {
        return new Near(found.values(), peak, least);
      }
    }
    return Near.NONE;
  }

  /** A plan as near as the answer of a relaxed question in which everybody known is as there. */
  private Optional<long[]> settled(Strangers strangers, long[] answer, long least) {
    return first(
        least,
        strangers.named(answer, true, FEW, likely),
        strangers.named(answer, true, ALL, likely));
  }

  /** The same, and if there is none, with everybody known taken or not. */
  private Optional<long[]> named(Strangers strangers, long[] answer, long least) {
    return settled(strangers, answer, least)
        .or(() -> first(least, strangers.named(answer, false, ALL, likely)));
  }

  private Optional<long[]> first(long least, Question... asked) {
    for (Question one : asked) {
      long[] values = solve(one, least, least).values();
      if (values.length > 0) {
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  private Question upTo(long peak) {
    long[] high = question.high().clone();
    int heaviest = compiled.peak().variable(0);
    high[heaviest] = Math.min(high[heaviest], peak);
    return new Question(
        question.model(), question.low(), high, question.objective(), Question.NO_HINT);
  }

  private Answer solve(Question asked, long floor, long ceiling) {
    double left = (end - System.nanoTime()) / 1e9;
    if (left <= 0) {
      return new Answer(Verdict.UNKNOWN, Question.NO_HINT, floor);
    }
    solves++;
    return CpSat.solve(
        asked, Reduced.of(asked), new Terms(left, WORK, seed, floor, ceiling, Pace.SWIFT));
  }
}
