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
import java.util.function.Supplier;

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

    static void load() {
      // The class is initialised by being asked.
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

    /** Whether values keep every row and bound. */
    boolean isKeptBy(long[] values) {
      if (values.length != low.length) {
        return false;
      }
      for (int v = 0; v < low.length; v++) {
        if (values[v] < low[v] || values[v] > high[v]) {
          return false;
        }
      }
      for (LinearModel.Row row : model.rows()) {
        long sum = row.sum().at(values);
        if (sum < row.low() || sum > row.high()) {
          return false;
        }
      }
      return true;
    }
  }

  /** Runs what needs the natives. */
  static <T> T withNatives(Supplier<T> work) {
    Natives.load();
    return work.get();
  }

  /** How much is done before the search. */
  enum Pace {
    THOROUGH,

    /** Not every variable is tried beforehand; for small proofs it does not pay. */
    UNPROBED,

    /**
     * Nor is symmetry looked for, and the relaxation has all rows from the beginning: a proof that
     * no plan is nearer to the last one takes half as long, others take longer.
     */
    ENTIRE,

    /**
     * The model is gone through once, and the relaxation has all rows from the beginning: for a
     * question of some hundred variables that takes as long to prepare as to answer.
     */
    SWIFT
  }

  /**
   * What a solve may take and what is known before it.
   *
   * @param work a measure of the solver's own work, which is the same in every run, where a wall
   *     clock is not
   * @param floor no solution has a smaller objective; with one that has this, the solve ends
   * @param ceiling only solutions with an objective up to this are asked for
   * @param pace how much is done before the search
   */
  record Terms(double seconds, double work, int seed, long floor, long ceiling, Pace pace) {
    static final long NO_FLOOR = Long.MIN_VALUE / 4;
    static final long NO_CEILING = Long.MAX_VALUE / 4;

    Terms(double seconds, int seed) {
      this(seconds, Double.POSITIVE_INFINITY, seed, NO_FLOOR, NO_CEILING);
    }

    Terms(double seconds, double work, int seed, long floor, long ceiling) {
      this(
          seconds,
          work,
          seed,
          floor,
          ceiling,
          Double.isFinite(work) || ceiling >= NO_CEILING ? Pace.THOROUGH : Pace.UNPROBED);
    }
  }

  static Answer solve(Question question, double seconds, int seed) {
    return solve(question, Reduced.of(question), new Terms(seconds, seed));
  }

  static Answer solve(Question question, Reduced.Rest rest, Terms terms) {
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
      if (terms.floor() > Terms.NO_FLOOR || terms.ceiling() < Terms.NO_CEILING) {
        small.addDomain(Math.max(Terms.NO_FLOOR, terms.floor() - objective.constant()));
        small.addDomain(terms.ceiling() - objective.constant());
      }
    } else if (objective.constant() > terms.ceiling()) {
      return new Answer(Verdict.INFEASIBLE, Question.NO_HINT, 0);
    }
    for (int v = 0; v < question.hint().length; v++) {
      if (rest.number()[v] >= 0) {
        proto.getSolutionHintBuilder().addVars(rest.number()[v]).addValues(question.hint()[v]);
      }
    }
    var parameters = parameters(terms.seconds(), terms.seed());
    if (Double.isFinite(terms.work())) {
      parameters.setMaxDeterministicTime(terms.work());
    }
    prepare(parameters, terms.pace());
    CpSolverResponse response = run(proto.build(), parameters.build());
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
    // A bound is a whole number: what is a hair below it is rounding in the solver. Where it has
    // not
    // begun, it has none, though it says 0.
    long bound =
        verdict == Verdict.UNKNOWN
            ? question.objective().least(question.low(), question.high())
            : (long) Math.ceil(response.getBestObjectiveBound() - 1e-6) + objective.constant();
    return new Answer(verdict, values, Math.max(bound, terms.floor()));
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

  private static void prepare(SatParameters.Builder parameters, Pace pace) {
    if (pace != Pace.THOROUGH) {
      parameters.setCpModelProbingLevel(0);
    }
    if (pace == Pace.ENTIRE || pace == Pace.SWIFT) {
      parameters.setSymmetryLevel(0).setAddLpConstraintsLazily(false);
    }
    if (pace == Pace.SWIFT) {
      parameters
          .setMaxPresolveIterations(1)
          .setPresolveBveThreshold(0)
          .setUseSatInprocessing(false)
          .setInprocessingDtimeRatio(0);
    }
  }

  static SatParameters.Builder parameters(double seconds, int seed) {
    return SatParameters.newBuilder()
        .setNumWorkers(1)
        .setLinearizationLevel(2)
        .setRandomSeed(seed)
        .setMaxTimeInSeconds(Math.max(0.001, seconds));
  }

  static CpSolverResponse run(CpModelProto model, SatParameters parameters) {
    Natives.load();
    SolveWrapper solver = new SolveWrapper();
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
