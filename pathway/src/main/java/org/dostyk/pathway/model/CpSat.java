package org.dostyk.pathway.model;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.CpSolverResponse;
import com.google.ortools.sat.LinearConstraintProto;
import com.google.ortools.sat.SatParameters;
import com.google.ortools.sat.SolveWrapper;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * OR-Tools CP-SAT, one thread for each solve. The natives are loaded by the first solve, so that a
 * process which solves nothing pays nothing.
 */
final class CpSat {
  private CpSat() {}

  /** Holds the natives; the class is initialised by whoever solves first. */
  private static final class Natives {
    static {
      Loader.loadNativeLibraries();
    }

    static SolveWrapper solver() {
      return new SolveWrapper();
    }
  }

  /** What the solver found. */
  record Answer(Verdict verdict, long[] values, long bound) {}

  /** How sure it is. */
  enum Verdict {
    OPTIMAL,
    FEASIBLE,
    INFEASIBLE,
    UNKNOWN
  }

  /** What the solver is asked: a model within bounds, and what to make small. */
  record Question(LinearModel model, long[] low, long[] high, Sum objective, long[] hint) {
    static final long[] NO_HINT = {};
  }

  static Answer solve(Question question, double seconds, int seed) {
    Reduced.Rest rest = Reduced.of(question);
    if (rest.contradiction()) {
      return new Answer(Verdict.INFEASIBLE, Question.NO_HINT, 0);
    }
    var proto = CpModelProto.newBuilder();
    for (int v = 0; v < rest.number().length; v++) {
      if (rest.number()[v] >= 0) {
        proto.addVariablesBuilder().addDomain(rest.low()[v]).addDomain(rest.high()[v]);
      }
    }
    for (LinearModel.Row row : rest.rows()) {
      linear(row, proto.addConstraintsBuilder().getLinearBuilder());
    }
    Sum objective = rest.of(question.objective().merged());
    if (objective.size() > 0) {
      var small = proto.getObjectiveBuilder();
      for (int i = 0; i < objective.size(); i++) {
        small.addVars(objective.variable(i)).addCoeffs(objective.weight(i));
      }
    }
    for (int v = 0; v < question.hint().length; v++) {
      if (rest.number()[v] >= 0) {
        proto.getSolutionHintBuilder().addVars(rest.number()[v]).addValues(question.hint()[v]);
      }
    }
    CpSolverResponse response = run(proto.build(), parameters(seconds, seed).build());
    Verdict verdict =
        switch (response.getStatus()) {
          case OPTIMAL -> Verdict.OPTIMAL;
          case FEASIBLE -> Verdict.FEASIBLE;
          case INFEASIBLE -> Verdict.INFEASIBLE;
          case UNKNOWN -> Verdict.UNKNOWN;
          default -> throw new IllegalStateException("The solver refuses its model: " + response);
        };
    long[] values = new long[response.getSolutionCount() == 0 ? 0 : rest.number().length];
    for (int v = 0; v < values.length; v++) {
      values[v] = rest.number()[v] < 0 ? rest.low()[v] : response.getSolution(rest.number()[v]);
    }
    if (verdict == Verdict.OPTIMAL && values.length == 0) {
      values = rest.low().clone();
    }
    // A bound is a whole number: what is a hair below it is rounding in the solver.
    long bound = (long) Math.ceil(response.getBestObjectiveBound() - 1e-6) + objective.constant();
    return new Answer(verdict, values, bound);
  }

  /**
   * Which rules cannot hold together, by assuming them all: enough of them, not the fewest.
   *
   * @param rules how many there are
   * @return nothing where there is a solution; an answer that names none where no rule is to blame
   */
  static Optional<Set<Integer>> conflict(Question question, int rules, double seconds, int seed) {
    CpModelProto.Builder proto = CpModelProto.newBuilder();
    variables(question, proto);
    for (int rule = 0; rule < rules; rule++) {
      proto.addVariablesBuilder().addDomain(0).addDomain(1);
      proto.addAssumptions(question.model().size() + rule);
    }
    for (LinearModel.Row row : question.model().rows()) {
      var constraint = proto.addConstraintsBuilder();
      linear(row, constraint.getLinearBuilder());
      if (row.rule() >= 0) {
        constraint.addEnforcementLiteral(question.model().size() + row.rule());
      }
    }
    CpSolverResponse response = run(proto.build(), parameters(seconds, seed).build());
    return switch (response.getStatus()) {
      case OPTIMAL, FEASIBLE -> Optional.empty();
      case INFEASIBLE -> {
        var named = new TreeSet<Integer>();
        for (int literal : response.getSufficientAssumptionsForInfeasibilityList()) {
          named.add(literal - question.model().size());
        }
        yield Optional.of(named);
      }
      default -> {
        var all = new TreeSet<Integer>();
        for (int rule = 0; rule < rules; rule++) {
          all.add(rule);
        }
        yield Optional.of(all);
      }
    };
  }

  static SatParameters.Builder parameters(double seconds, int seed) {
    return SatParameters.newBuilder()
        .setNumWorkers(1)
        .setLinearizationLevel(2)
        .setRandomSeed(seed)
        .setMaxTimeInSeconds(Math.max(0.001, seconds));
  }

  static CpSolverResponse run(CpModelProto model, SatParameters parameters) {
    SolveWrapper solver = Natives.solver();
    try {
      solver.setParameters(parameters);
      return solver.solve(model);
    } finally {
      solver.delete();
    }
  }

  private static void variables(Question question, CpModelProto.Builder proto) {
    for (int i = 0; i < question.model().size(); i++) {
      proto.addVariablesBuilder().addDomain(question.low()[i]).addDomain(question.high()[i]);
    }
  }

  static void linear(LinearModel.Row row, LinearConstraintProto.Builder linear) {
    for (int i = 0; i < row.sum().size(); i++) {
      linear.addVars(row.sum().variable(i)).addCoeffs(row.sum().weight(i));
    }
    linear.addDomain(row.low() == -LinearModel.OPEN ? Long.MIN_VALUE : row.low());
    linear.addDomain(row.high() == LinearModel.OPEN ? Long.MAX_VALUE : row.high());
  }
}
