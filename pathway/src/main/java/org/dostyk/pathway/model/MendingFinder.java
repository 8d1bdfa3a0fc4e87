package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.model.Mending.Loosened;
import org.dostyk.pathway.model.Mending.Price;
import org.dostyk.pathway.model.Mending.Prices;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.studies.StudentRecord;

/** Looks for the cheapest loosening: a model in which every rule that has a price may give way. */
final class MendingFinder {
  /** The first amount that is tried, in the unit of prices. */
  private static final long CHEAP = 20;

  /** In the solver's own measure, for one amount. */
  private static final double LEVEL_WORK = 2.0;

  private record Way(RuleRef rule, int gives, int variable) {}

  private final CompiledStudies compiled;
  private final StudentBounds bounds;
  private final LinearModel model = new LinearModel();
  private final Sum cost = new Sum();
  private final List<Way> ways = new ArrayList<>();
  private final int[] byRule;
  private final long unit;

  MendingFinder(CompiledStudies compiled, StudentRecord student, int terms, Prices prices) {
    this.compiled = compiled;
    bounds = StudentBounds.of(compiled, student);
    if (compiled.timeline().ordered()) {
      bounds.ofAnyLength();
    }
    long[] low = bounds.low;
    long[] high = bounds.high;
    for (int i = 0; i < low.length; i++) {
      model.variable(low[i], high[i]);
    }
    byRule = new int[compiled.rules().size()];
    Arrays.fill(byRule, -1);
    unit = compiled.units().workload(Credits.of(1));
    for (LinearModel.Row row : compiled.model().rows()) {
      Price price =
          row.rule() < 0 ? Price.NEVER : prices.of(compiled.rules().get(row.rule()).kind());
      if (price.once() < 0) {
        model.row(row.low(), row.sum(), row.high(), Draft.NO_RULE);
      } else {
        loosen(row, price);
      }
    }
    for (int t = terms; t < compiled.timeline().size(); t++) {
      cost.add(compiled.places().active(t), Math.multiplyExact(prices.term(), unit));
    }
    spareTerms(terms);
  }

  /** The stays together grow by no more than the terms that are added. */
  private void spareTerms(int terms) {
    Timeline timeline = compiled.timeline();
    int spare = timeline.size() - terms;
    var beyond = new Sum();
    for (int j = 0; j < timeline.route().size(); j++) {
      int grown = model.variable(0, timeline.size());
      var length = new Sum().add(grown, -1);
      for (int t = 0; t < timeline.size(); t++) {
        length.add(compiled.places().stay(j, t), 1);
      }
      model.atMost(length, timeline.route().get(j).most() - spare, Draft.NO_RULE);
      beyond.add(grown, 1);
    }
    for (int t = terms; t < timeline.size(); t++) {
      beyond.add(compiled.places().active(t), -1);
    }
    model.atMost(beyond, 0, Draft.NO_RULE);
  }

  private void loosen(LinearModel.Row row, Price price) {
    RuleRef rule = compiled.rules().get(row.rule());
    // Each term in which a course could be offered is a step of its own.
    boolean apart = rule.kind() == RuleRef.Kind.OFFERED;
    int gives = apart || byRule[row.rule()] < 0 ? model.variable(0, 1) : byRule[row.rule()];
    if (apart || byRule[row.rule()] < 0) {
      cost.add(gives, price.once() * unit);
      ways.add(new Way(rule, gives, apart ? row.sum().variable(0) : -1));
      byRule[row.rule()] = gives;
    }
    if (row.high() != LinearModel.OPEN) {
      long most = row.sum().most(bounds.low, bounds.high) - row.high();
      var sum = new Sum().add(row.sum(), 1);
      if (most > 0 && price.perUnit() > 0) {
        int beyond = model.variable(0, most);
        cost.add(beyond, price.perUnit());
        model.ordered(Sum.of(beyond), new Sum().add(gives, most), Draft.NO_RULE);
        model.atMost(sum.add(beyond, -1), row.high(), Draft.NO_RULE);
      } else {
        model.atMost(sum.add(gives, -Math.max(0, most)), row.high(), Draft.NO_RULE);
      }
    }
    if (row.low() != -LinearModel.OPEN) {
      long least = row.low() + new Sum().add(row.sum(), -1).most(bounds.low, bounds.high);
      var sum = new Sum().add(row.sum(), 1).add(gives, Math.max(0, least));
      model.atLeast(sum, row.low(), Draft.NO_RULE);
    }
  }

  Optional<Mending> find(Limits limits) {
    long end = System.nanoTime() + limits.time().toNanos();
    Set<String> last = bounds.student().lastPlan().keySet();
    MendingAmongFew.Found few =
        amongFew(MendingAmongFew.known(compiled, last), MendingAmongFew.SMALL, end, limits);
    if (few.impossible()) {
      return Optional.empty();
    }
    Answer best =
        few.values().length > 0
            ? new Answer(Verdict.OPTIMAL, few.values(), few.floor())
            : littleByLittle(few.floor(), end, limits);
    return best.values().length == 0 ? Optional.empty() : Optional.of(mending(best));
  }

  MendingAmongFew.Found amongFew(BitSet known, int small, long end, Limits limits) {
    var question = new Question(model, model.lows(), model.highs(), cost, Question.NO_HINT);
    return new MendingAmongFew(compiled, question, known, small, end, limits.seed()).find();
  }

  /**
   * What is dear is let in little by little: where a repair may cost no more than so much, most
   * rules stand as firm as ever, and to show that there is none takes hardly longer than to show a
   * conflict. The first amount for which there is one has the cheapest among its repairs.
   *
   * @param least no repair costs less
   */
  Answer littleByLittle(long least, long end, Limits limits) {
    long all = cost.most(model.lows(), model.highs());
    long floor = least;
    var best = new Answer(Verdict.UNKNOWN, Question.NO_HINT, 0);
    long first = CHEAP * unit;
    while (first < floor) {
      first *= 2;
    }
    for (long most = first; most < all && best.values().length == 0; most *= 2) {
      // Half of what is left stays for the last question, which is asked without an amount.
      var terms = terms(left(end) / 2, LEVEL_WORK, floor, limits);
      best = upTo(most, terms);
      floor = best.verdict() == Verdict.INFEASIBLE ? most + 1 : floor;
    }
    if (best.verdict() != Verdict.OPTIMAL) {
      long most = best.values().length == 0 ? all : cost.at(best.values());
      var terms = terms(left(end), Double.POSITIVE_INFINITY, floor, limits);
      Answer last = upTo(most, terms);
      best = last.values().length == 0 && best.values().length > 0 ? best : last;
    }
    return best;
  }

  private static double left(long end) {
    return (end - System.nanoTime()) / 1e9;
  }

  private static Terms terms(double seconds, double work, long floor, Limits limits) {
    return new Terms(seconds, work, limits.seed(), floor, Terms.NO_CEILING, Pace.SWIFT);
  }

  private Answer upTo(long most, Terms terms) {
    LinearModel asked = model.copy();
    asked.atMost(cost, most, Draft.NO_RULE);
    var question = new Question(asked, model.lows(), model.highs(), cost, Question.NO_HINT);
    return CpSat.solve(question, Reduced.needed(question), terms);
  }

  private Mending mending(Answer answer) {
    Plan plan = Decoder.plan(bounds, answer.values());
    var loosened = new ArrayList<Loosened>();
    for (Way way : ways) {
      if (answer.values()[way.gives()] > 0) {
        loosened.add(loosened(way, answer.values()));
      }
    }
    return new Mending(loosened, plan, answer.verdict() == Verdict.OPTIMAL);
  }

  private Loosened loosened(Way way, long[] values) {
    String place = "";
    Credits amount = Credits.ZERO;
    if (way.variable() >= 0) {
      place = term(way.variable());
    } else if (way.rule().kind() == RuleRef.Kind.MAXIMUM_LOAD
        || way.rule().kind() == RuleRef.Kind.MINIMUM_LOAD) {
      place = way.rule().names().getFirst();
      Sum load = compiled.places().workload(compiled.timeline().index(place));
      amount = compiled.units().workload(load.at(values));
    }
    return new Loosened(way.rule(), place, amount);
  }

  private String term(int variable) {
    for (CourseClass one : compiled.courses().classes()) {
      for (int t = 0; t < compiled.timeline().size(); t++) {
        if (compiled.courses().taken(one, t) == variable) {
          return compiled.timeline().terms().get(t).id();
        }
      }
    }
    throw new IllegalStateException("No course has the variable " + variable);
  }
}
