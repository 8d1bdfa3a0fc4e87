package org.dostyk.pathway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.pathway.model.CpSat.Pace;
import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;
import org.dostyk.pathway.model.CpSat.Verdict;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.studies.StudentRecord;

/**
 * Rules that cannot be kept together, none of which can be spared: without any one of them the
 * others can be kept. Found by assuming all rules at once, then leaving them out in ever smaller
 * parts (U. Junker, QuickXplain, AAAI 2004, in its deletion form).
 *
 * @param rules empty where no rule is to blame, but the calendar and the route by themselves
 * @param irreducible whether that was shown in the time
 */
public record Conflict(List<RuleRef> rules, boolean irreducible) {

  public Conflict {
    rules = List.copyOf(rules);
  }

  /**
   * @param compiled a model that explains
   * @param candidates the rules to begin with if they conflict by themselves; else all are used
   */
  public static Conflict find(
      CompiledStudies compiled, StudentRecord student, Set<RuleRef> candidates, Limits limits) {
    return new Finder(compiled, student, limits).find(candidates);
  }

  private static final class Finder {
    private final CompiledStudies compiled;
    private final StudentBounds bounds;
    private final int seed;
    private final long end;
    private boolean sure = true;

    Finder(CompiledStudies compiled, StudentRecord student, Limits limits) {
      this.compiled = compiled;
      bounds = StudentBounds.of(compiled, student);
      if (compiled.timeline().ordered()) {
        bounds.ofAnyLength();
      }
      seed = limits.seed();
      end = System.nanoTime() + limits.time().toNanos();
    }

    Conflict find(Set<RuleRef> candidates) {
      List<RuleRef> all = compiled.rules();
      Set<Integer> rules = new TreeSet<>();
      for (int i = 0; i < all.size(); i++) {
        if (candidates.contains(all.get(i))) {
          rules.add(i);
        }
      }
      if (rules.isEmpty() || !conflict(rules)) {
        Optional<Set<Integer>> core =
            CpSat.conflict(question(compiled.model()), all.size(), left(), seed);
        rules = core.orElseGet(TreeSet::new);
        if (core.isEmpty()) {
          sure = false;
        }
      }
      reduce(rules);
      return new Conflict(rules.stream().map(all::get).toList(), sure);
    }

    private void reduce(Set<Integer> rules) {
      for (int part = Math.max(1, rules.size() / 2); ; part = Math.max(1, part / 2)) {
        var order = new ArrayList<>(rules);
        for (int from = 0; from < order.size(); from += part) {
          List<Integer> some = order.subList(from, Math.min(order.size(), from + part));
          var rest = new TreeSet<>(rules);
          rest.removeAll(some);
          if (rest.size() < rules.size() && conflict(rest)) {
            rules.removeAll(some);
          }
        }
        if (part == 1) {
          return;
        }
      }
    }

    private boolean conflict(Set<Integer> rules) {
      if (left() <= 0) {
        sure = false;
        return false;
      }
      Question question = question(compiled.model().with(rules));
      var terms =
          new Terms(
              left(), Double.POSITIVE_INFINITY, seed, Terms.NO_FLOOR, Terms.NO_CEILING, Pace.SWIFT);
      var answer = CpSat.solve(question, Reduced.needed(question), terms);
      sure &= answer.verdict() != Verdict.UNKNOWN;
      return answer.verdict() == Verdict.INFEASIBLE;
    }

    private Question question(LinearModel model) {
      return new Question(model, bounds.low, bounds.high, new Sum(), Question.NO_HINT);
    }

    private double left() {
      return (end - System.nanoTime()) / 1e9;
    }
  }
}
