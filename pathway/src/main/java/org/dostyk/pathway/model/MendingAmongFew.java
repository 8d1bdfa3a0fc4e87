package org.dostyk.pathway.model;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.model.Strangers.Detail;

/**
 * The cheapest repair as it shows itself among few courses. Known are those of the last plan and
 * those without which a rule could hardly be met, for a repair is most often about them; all others
 * are strangers. What a repair costs where strangers do all they could is a bound; if a plan with
 * names costs as little, nothing is cheaper.
 */
final class MendingAmongFew {
  /** In the solver's own measure, for one solve. */
  private static final double WORK = 1.0;

  /** A group that has no more to choose from is one that a repair may have to speak of. */
  private static final int SCARCE = 6;

  /** So many strangers more than are taken are asked for their names at first. */
  private static final int FEW = 4;

  private static final int ALL = 1 << 20;

  /** Up to so many variables nobody need be left out where names are asked for. */
  static final int SMALL = 1500;

  private final CompiledStudies compiled;
  private final Question question;
  private final Reduced.Rest rest;
  private final BitSet known;
  private final BitSet kernel;
  private final boolean everybody;
  private final long end;
  private final int seed;

  /**
   * What was found.
   *
   * @param floor no repair costs less
   * @param impossible whether nothing that has a price mends it
   * @param values of a repair that costs no more than the floor; empty where none was found
   */
  record Found(long floor, boolean impossible, long[] values) {}

  /**
   * @param question the objective is what a repair costs
   * @param known the classes that are no strangers
   * @param small up to so many variables names are asked of everybody
   * @param end by {@link System#nanoTime}
   */
  MendingAmongFew(
      CompiledStudies compiled, Question question, BitSet known, int small, long end, int seed) {
    this.compiled = compiled;
    this.question = question;
    this.known = known;
    this.end = end;
    this.seed = seed;
    rest = Reduced.needed(question);
    everybody = rest.size() <= small;
    kernel = everybody ? Kernel.all(compiled) : Kernel.around(compiled, known);
  }

  /** The classes of the last plan, and those of groups that have few to choose from. */
  static BitSet known(CompiledStudies compiled, Iterable<String> lastPlan) {
    var known = new BitSet();
    for (String code : lastPlan) {
      known.set(compiled.courses().of(code).index());
    }
    for (GroupRows degree : compiled.degrees()) {
      for (List<GroupRows.Usage> usages : degree.byGroup().values()) {
        if (usages.size() <= SCARCE) {
          for (GroupRows.Usage usage : usages) {
            usage.item().sources().forEach(one -> known.set(one.index()));
          }
        }
      }
    }
    return known;
  }

  Found find() {
    if (rest.contradiction()) {
      return new Found(0, true, Question.NO_HINT);
    }
    long floor = 0;
    for (Detail detail : Detail.values()) {
      var strangers = new Strangers(compiled, question, rest, known, detail);
      Answer answer = solve(strangers.relaxed(), floor, Terms.NO_CEILING);
      if (answer.verdict() == Verdict.INFEASIBLE) {
        return new Found(floor, true, Question.NO_HINT);
      }
      boolean more = detail == Detail.OUTLINE || answer.bound() > floor;
      floor = Math.max(floor, answer.bound());
      if (answer.verdict() != Verdict.OPTIMAL) {
        break;
      }
      if (more) {
        Answer named = named(strangers, answer.values(), floor);
        boolean none = everybody && named.verdict() == Verdict.INFEASIBLE;
        if (everybody || named.values().length > 0) {
          return new Found(none ? floor + 1 : floor, false, named.values());
        }
      }
    }
    return new Found(floor, false, Question.NO_HINT);
  }

  /** What is known of a plan with names that costs no more than the bound. */
  private Answer named(Strangers strangers, long[] answer, long floor) {
    Question few = Kernel.restrict(compiled, question, kernel);
    List<Supplier<Question>> ways =
        List.of(
            () -> strangers.named(answer, true, FEW, kernel),
            () -> strangers.named(answer, true, ALL, kernel),
            () -> decided(few, answer),
            () -> few);
    var found = new Answer(Verdict.UNKNOWN, Question.NO_HINT, floor);
    for (int i = 0; i < ways.size() && found.values().length == 0; i++) {
      found = solve(ways.get(i).get(), floor, floor);
    }
    return found;
  }

  /** The question where those rules give way that give way in the answer, and no others. */
  private Question decided(Question asked, long[] answer) {
    long[] low = asked.low().clone();
    long[] high = asked.high().clone();
    Sum cost = question.objective();
    for (int i = 0; i < cost.size(); i++) {
      int v = cost.variable(i);
      long value = rest.number()[v] < 0 ? rest.low()[v] : answer[rest.number()[v]];
      low[v] = Math.clamp(value, low[v], high[v]);
      high[v] = low[v];
    }
    return new Question(asked.model(), low, high, cost, Question.NO_HINT);
  }

  private Answer solve(Question asked, long floor, long ceiling) {
    double left = (end - System.nanoTime()) / 1e9;
    if (left <= 0) {
      return new Answer(Verdict.UNKNOWN, Question.NO_HINT, floor);
    }
    var terms = new Terms(left, WORK, seed, floor, ceiling, Pace.SWIFT);
    return CpSat.solve(asked, Reduced.needed(asked), terms);
  }
}
