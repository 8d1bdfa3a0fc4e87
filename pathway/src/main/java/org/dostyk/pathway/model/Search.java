package org.dostyk.pathway.model;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.model.Selection.Chosen;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome.Effort;
import org.dostyk.pathway.plan.Plan;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.studies.StudentRecord;

/**
 * The lexicographic search: the fewest terms; among plans of these the least workload and, with it,
 * the least unrecognised; then the lightest heaviest term; then the fewest differences. Each stage
 * is proven before the next begins, or leaves its bound.
 *
 * <pre>
 * least (workload, unrecognised) whatever the terms: a bound, and the courses to begin with
 * for T from the fewest terms into which that workload fits:
 *   put these courses into T terms, evenly; else
 *   least (workload, unrecognised) of plans of T terms; none: next T
 *   least peak among those; the average load is a bound that often closes at once
 *   least differences from the last plan among those
 * </pre>
 */
public final class Search {
  /** In the solver's own measure: what it may cost to try whether the chosen courses fit. */
  private static final double SCHEDULE_WORK = 1.0;

  private final CompiledStudies compiled;
  private final StudentRecord student;
  private final Limits limits;
  private final StudentBounds bounds;
  private final long end;
  private final long begun = System.nanoTime();
  private LinearModel model;
  private List<BitSet> kernels = List.of();
  private long[] hint = Question.NO_HINT;
  private int solves;
  private int fewest = -1;

  private Search(CompiledStudies compiled, StudentRecord student, Limits limits) {
    this.compiled = compiled;
    this.student = student;
    this.limits = limits;
    bounds = StudentBounds.of(compiled, student);
    model = compiled.model();
    end = begun + limits.time().toNanos();
  }

  /**
   * What was found.
   *
   * @param plan empty where none was found
   * @param bound no plan scores less; empty where nothing is known
   * @param impossible whether it is proven that there is no plan
   */
  public record Found(
      Optional<Plan> plan, Optional<Score> bound, boolean impossible, Effort effort) {}

  /** The best plan for a student. */
  public static Found best(CompiledStudies compiled, StudentRecord student, Limits limits) {
    return new Search(compiled, student, limits).run();
  }

  private Found run() {
    if (!compiled.timeline().ordered()) {
      return stages(1, Optional.empty());
    }
    long half = begun + limits.time().toNanos() / 2;
    var selection = new Selection(compiled, student, half, limits.seed());
    int least = Math.max(compiled.timeline().fewestTerms(), bounds.first());
    for (int terms = least; terms <= compiled.timeline().size(); terms++) {
      Found found = stages(terms, Optional.of(selection));
      if (!found.impossible()) {
        return found;
      }
    }
    return none();
  }

  private Found none() {
    return new Found(Optional.empty(), Optional.empty(), true, effort());
  }

  private Found stages(int terms, Optional<Selection> selection) {
    bounds.until(terms);
    if (selection.isPresent() && isContradiction()) {
      return none();
    }
    model = compiled.model().copy();
    CostOfCourses cost = CostOfCourses.in(model, bounds);
    extendBounds();
    hint = Question.NO_HINT;
    var bound = new BoundOf(terms, cost.step());
    long floor = Terms.NO_FLOOR;
    if (selection.isPresent()) {
      var rest = Reduced.of(new Question(model, low, high, new Sum(), hint));
      if (rest.contradiction()) {
        return none();
      }
      if (!student.lastPlan().isEmpty()) {
        Optional<Found> near =
            near(selection.get().glance(terms, bounds, rest, lastTaken()), cost, bound);
        if (near.isPresent()) {
          return near.get();
        }
      }
      if (fewest(selection.get()) > terms) {
        return none();
      }
      Chosen chosen = selection.get().in(terms, bounds, rest);
      if (chosen.impossible()) {
        return none();
      }
      kernels = chosen.kernels();
      bound.credits = chosen.credits();
      bound.lost = Math.min(chosen.lost(), cost.weight() - 1);
      floor = cost.of(bound.credits, bound.lost);
      if (chosen.exact() && isScheduled(cost, bound)) {
        if (compiled.peak().at(hint) > bound.peakFloor()) {
          bound.peak = selection.get().lightest(terms, chosen);
        }
        return balanced(bound);
      }
    }
    Answer least = least(cost.objective(), floor, cost);
    if (least.verdict() == Verdict.INFEASIBLE) {
      return none();
    }
    long known = Math.max(0, least.bound());
    bound.credits = cost.credits(known);
    if (least.verdict() != Verdict.OPTIMAL) {
      return least.verdict() == Verdict.FEASIBLE
          ? found(least.values(), bound)
          : new Found(Optional.empty(), Optional.of(bound.score()), false, effort());
    }
    hint = least.values();
    bound.credits = cost.credits().at(hint);
    bound.lost = cost.lost().at(hint);
    fix(cost.credits(), bound.credits);
    fix(cost.lost(), bound.lost);
    return balanced(bound);
  }

  /**
   * The even and near plan with no more workload than the relaxation's bound, if one is found among
   * few courses, those of the last plan among them.
   */
  private Optional<Found> near(
      Optional<Selection.Glance> glance, CostOfCourses cost, BoundOf bound) {
    if (glance.isEmpty() || glance.get().impossible()) {
      return Optional.empty();
    }
    LinearModel free = model;
    model = free.copy();
    bound.credits = glance.get().credits();
    bound.lost = Math.min(glance.get().lost(), cost.weight() - 1);
    fix(cost.credits(), bound.credits);
    fix(cost.lost(), bound.lost);
    Sum differences = Differences.add(model, compiled, student).sum();
    extendBounds();
    var asked = new Question(model, low, high, differences, Question.NO_HINT);
    BitSet last = Kernel.leadingTo(compiled, lastTaken());
    BitSet likely = glance.get().kernel();
    var search = new NearSearch(compiled, asked, last, likely, end, limits.seed());
    NearSearch.Near near = search.find(bound.peakFloor());
    solves += search.solves();
    if (near.values().length == 0) {
      model = free;
      extendBounds();
      return Optional.empty();
    }
    bound.peak = near.peak();
    bound.differences = (int) near.differences();
    hint = near.values();
    if (differences.at(hint) == near.differences()) {
      return Optional.of(found(hint, bound));
    }
    fix(compiled.peak(), near.peak());
    return Optional.of(nearest(differences, bound));
  }

  /** Whether propagation alone shows that there is no plan of these terms. */
  private boolean isContradiction() {
    var asked =
        new Question(compiled.model(), bounds.low, bounds.high, new Sum(), Question.NO_HINT);
    return Reduced.of(asked).contradiction();
  }

  /** No plan has fewer terms; asked only where a plan was not found at once. */
  private int fewest(Selection selection) {
    if (fewest < 0) {
      fewest = selection.fewestTerms(StudentBounds.of(compiled, student));
    }
    return fewest;
  }

  /** The classes of which the last plan takes something that is not behind the student. */
  private BitSet lastTaken() {
    var taken = new BitSet();
    var behind = StudentBounds.behind(compiled, student);
    for (String code : student.lastPlan().keySet()) {
      if (!behind.contains(code)) {
        taken.set(compiled.courses().of(code).index());
      }
    }
    return taken;
  }

  /** Whether the courses that are best whatever the terms go into these terms. */
  private boolean isScheduled(CostOfCourses cost, BoundOf bound) {
    LinearModel free = model.copy();
    fix(cost.credits(), bound.credits);
    fix(cost.lost(), bound.lost);
    var all = new Question(model, low, high, compiled.peak(), Question.NO_HINT);
    var chosen = Kernel.restrict(compiled, all, kernels.getFirst());
    var terms =
        new Terms(left(), SCHEDULE_WORK, limits.seed(), bound.peakFloor(), Terms.NO_CEILING);
    solves++;
    Answer answer = CpSat.solve(chosen, Reduced.of(chosen), terms);
    hint = answer.values();
    if (hint.length == 0) {
      model = free;
    }
    return hint.length > 0;
  }

  private Found balanced(BoundOf bound) {
    Sum peak = compiled.peak();
    if (compiled.timeline().ordered()) {
      bound.peak = Math.max(bound.peak, bound.peakFloor());
      if (peak.at(hint) > bound.peak) {
        var question = new Question(model, low, high, peak, hint);
        var search = new EvenSearch(compiled, question, end, limits.seed());
        hint = search.find(bound.peak, kernels);
        solves += search.solves();
        Answer even = least(peak, bound.peak, Levels.NONE);
        bound.peak = Math.max(bound.peak, even.bound());
        if (even.values().length > 0) {
          hint = even.values();
        }
        if (even.verdict() != Verdict.OPTIMAL) {
          return found(hint, bound);
        }
      }
      bound.peak = peak.at(hint);
      fix(peak, bound.peak);
    }
    if (student.lastPlan().isEmpty()) {
      return found(hint, bound);
    }
    Differences differences = Differences.add(model, compiled, student);
    extendBounds();
    hint = differences.with(hint, model.size());
    return nearest(differences.sum(), bound);
  }

  private Found nearest(Sum differences, BoundOf bound) {
    Answer same = least(differences, bound.differences, Levels.NONE, Pace.ENTIRE);
    bound.differences = (int) Math.max(bound.differences, same.bound());
    return found(same.values().length > 0 ? same.values() : hint, bound);
  }

  private void fix(Sum sum, long value) {
    model.row(value, sum, value, Draft.NO_RULE);
  }

  private long[] low = {};
  private long[] high = {};

  private void extendBounds() {
    low = model.lows();
    high = model.highs();
    System.arraycopy(bounds.low, 0, low, 0, bounds.low.length);
    System.arraycopy(bounds.high, 0, high, 0, bounds.high.length);
  }

  private Answer least(Sum objective, long floor, Levels levels) {
    return least(objective, floor, levels, Pace.UNPROBED);
  }

  private Answer least(Sum objective, long floor, Levels levels, Pace proving) {
    var search = new KernelSearch(compiled, end, limits.seed(), proving);
    Answer answer =
        search.least(new Question(model, low, high, objective, hint), floor, kernels, levels);
    solves += search.solves();
    return answer;
  }

  private double left() {
    return (end - System.nanoTime()) / 1e9;
  }

  private Found found(long[] values, BoundOf bound) {
    return new Found(
        Optional.of(Decoder.plan(bounds, values)), Optional.of(bound.score()), false, effort());
  }

  private Effort effort() {
    return new Effort(System.nanoTime() - begun, model.size(), model.rows().size(), solves);
  }

  /** The bound as it grows from stage to stage. */
  private final class BoundOf {
    final int terms;
    final long step;
    long credits;
    long lost;
    long peak;
    int differences;

    BoundOf(int terms, long step) {
      this.terms = terms;
      this.step = step;
    }

    /** No plan is more even than all terms alike. */
    long peakFloor() {
      long planned = Math.max(1, terms - bounds.first());
      long average = -Math.floorDiv(-credits, planned);
      return -Math.floorDiv(-average, step) * step;
    }

    Score score() {
      return new Score(
          compiled.timeline().ordered() ? terms : 0,
          compiled.units().workload(credits),
          compiled.units().workload(lost),
          compiled.units().workload(peak),
          differences);
    }
  }
}
