package org.dostyk.pathway.model;

import java.util.Optional;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.model.CpSat.Answer;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Verdict;
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
 * for T from a lower bound of terms:
 *   least (workload, unrecognised) of plans of T terms; none: next T
 *   least peak among those; its average load is a bound that often closes at once
 *   least differences from the last plan among those
 * </pre>
 */
public final class Search {
  private final CompiledStudies compiled;
  private final StudentRecord student;
  private final Limits limits;
  private final StudentBounds bounds;
  private final long end;
  private final long begun = System.nanoTime();
  private LinearModel model;
  private long[] hint = Question.NO_HINT;
  private int solves;

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
    Timeline timeline = compiled.timeline();
    int least = Math.max(timeline.fewestTerms(), bounds.first());
    if (!timeline.ordered()) {
      return stages(1);
    }
    for (int terms = least; terms <= timeline.size(); terms++) {
      bounds.until(terms);
      extendBounds();
      Found found = stages(terms);
      if (!found.impossible()) {
        return found;
      }
    }
    return new Found(Optional.empty(), Optional.empty(), true, effort());
  }

  private Found stages(int terms) {
    model = compiled.model().copy();
    if (!compiled.timeline().ordered()) {
      bounds.until(1);
      extendBounds();
    }
    Sum credits = compiled.credits();
    Sum lost = compiled.unrecognised(model);
    extendBounds();
    // One objective for both: what is taken and not recognised guides the search for few credits.
    long weight = Math.addExact(1, lost.most(low, high));
    Answer least = solve(new Sum().add(credits, weight).add(lost, 1));
    if (least.verdict() == Verdict.INFEASIBLE) {
      return new Found(Optional.empty(), Optional.empty(), true, effort());
    }
    var bound = new BoundOf(terms);
    if (least.verdict() != Verdict.OPTIMAL) {
      long known = least.verdict() == Verdict.UNKNOWN ? 0 : Math.max(0, least.bound());
      bound.credits = Math.floorDiv(known, weight);
      return least.verdict() == Verdict.FEASIBLE
          ? found(least.values(), bound)
          : new Found(Optional.empty(), Optional.of(bound.score()), false, effort());
    }
    hint = least.values();
    bound.credits = credits.at(hint);
    bound.lost = lost.at(hint);
    fix(credits, bound.credits);
    fix(lost, bound.lost);
    return balanced(bound);
  }

  private Found balanced(BoundOf bound) {
    Sum peak = compiled.peak();
    if (compiled.timeline().ordered()) {
      Answer even = solve(peak);
      bound.peak = Math.max(0, even.bound());
      if (even.values().length > 0) {
        hint = even.values();
      }
      if (even.verdict() != Verdict.OPTIMAL) {
        return found(hint, bound);
      }
      bound.peak = peak.at(hint);
      fix(peak, bound.peak);
    }
    if (student.lastPlan().isEmpty()) {
      return found(hint, bound);
    }
    Sum differences = Differences.add(model, compiled, student);
    extendBounds();
    Answer same = solve(differences);
    bound.differences = (int) Math.max(0, same.bound());
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

  private Answer solve(Sum objective) {
    solves++;
    double seconds = (end - System.nanoTime()) / 1e9;
    if (seconds <= 0) {
      return new Answer(Verdict.UNKNOWN, Question.NO_HINT, 0);
    }
    return CpSat.solve(new Question(model, low, high, objective, hint), seconds, limits.seed());
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
    long credits;
    long lost;
    long peak;
    int differences;

    BoundOf(int terms) {
      this.terms = compiled.timeline().ordered() ? terms : 0;
    }

    Score score() {
      Credits heaviest = compiled.units().workload(peak);
      return new Score(
          terms,
          compiled.units().workload(credits),
          compiled.units().workload(lost),
          heaviest,
          differences);
    }
  }
}
