package org.dostyk.benchmarks.pathway;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPModelRequest;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariableProto;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.SatParameters;
import com.google.ortools.sat.SolveWrapper;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.IntVar;
import org.dostyk.pathway.model.LinearModel;
import org.dostyk.pathway.model.Sum;
import org.dostyk.pathway.model.WholeQuestion;

/** The same question, given whole to solvers that somebody would pick instead. One thread each. */
final class OtherSolvers {
  private OtherSolvers() {}

  /**
   * What became of it. HiGHS says "optimal" of what it has at the limit, so the time counts too.
   */
  record Result(String status, double seconds, int limit) {
    boolean isProven() {
      return seconds < limit && (status.contains("OPTIMAL") || status.contains("INFEASIBLE"));
    }
  }

  /** CP-SAT as it comes, but for the one thread. */
  static Result cpSat(WholeQuestion question, int limit) {
    Loader.loadNativeLibraries();
    long begun = System.nanoTime();
    var model = CpModelProto.newBuilder();
    for (int v = 0; v < question.low().length; v++) {
      model.addVariablesBuilder().addDomain(question.low()[v]).addDomain(question.high()[v]);
    }
    for (LinearModel.Row row : question.model().rows()) {
      var linear = model.addConstraintsBuilder().getLinearBuilder();
      for (int i = 0; i < row.sum().size(); i++) {
        linear.addVars(row.sum().variable(i)).addCoeffs(row.sum().weight(i));
      }
      linear.addDomain(row.low() == -LinearModel.OPEN ? Long.MIN_VALUE : row.low());
      linear.addDomain(row.high() == LinearModel.OPEN ? Long.MAX_VALUE : row.high());
    }
    var objective = model.getObjectiveBuilder();
    long[] weights = weights(question);
    for (int v = 0; v < weights.length; v++) {
      if (weights[v] != 0) {
        objective.addVars(v).addCoeffs(weights[v]);
      }
    }
    var solver = new SolveWrapper();
    solver.setParameters(
        SatParameters.newBuilder().setNumWorkers(1).setMaxTimeInSeconds(limit).build());
    String status = solver.solve(model.build()).getStatus().name();
    solver.delete();
    return new Result(status, (System.nanoTime() - begun) / 1e9, limit);
  }

  /** HiGHS or SCIP through OR-Tools. */
  static Result linear(WholeQuestion question, MPModelRequest.SolverType solver, int limit) {
    Loader.loadNativeLibraries();
    long begun = System.nanoTime();
    long[] weights = weights(question);
    var model = MPModelProto.newBuilder();
    for (int v = 0; v < weights.length; v++) {
      model.addVariable(
          MPVariableProto.newBuilder()
              .setLowerBound(question.low()[v])
              .setUpperBound(question.high()[v])
              .setIsInteger(true)
              .setObjectiveCoefficient(weights[v]));
    }
    for (LinearModel.Row row : question.model().rows()) {
      var linear = MPConstraintProto.newBuilder();
      linear.setLowerBound(row.low() == -LinearModel.OPEN ? Double.NEGATIVE_INFINITY : row.low());
      linear.setUpperBound(row.high() == LinearModel.OPEN ? Double.POSITIVE_INFINITY : row.high());
      for (int i = 0; i < row.sum().size(); i++) {
        linear.addVarIndex(row.sum().variable(i)).addCoefficient(row.sum().weight(i));
      }
      model.addConstraint(linear);
    }
    var request =
        MPModelRequest.newBuilder()
            .setModel(model)
            .setSolverType(solver)
            .setSolverTimeLimitSeconds(limit)
            .build();
    String status = MPSolver.solveWithProto(request).getStatus().name();
    return new Result(status, (System.nanoTime() - begun) / 1e9, limit);
  }

  /** Choco with its default search. */
  static Result choco(WholeQuestion question, int limit) {
    long begun = System.nanoTime();
    long[] weights = weights(question);
    var model = new Model();
    var variables = new IntVar[weights.length];
    for (int v = 0; v < variables.length; v++) {
      variables[v] = model.intVar((int) question.low()[v], (int) question.high()[v]);
    }
    for (LinearModel.Row row : question.model().rows()) {
      var of = new IntVar[row.sum().size()];
      int[] by = new int[of.length];
      for (int i = 0; i < of.length; i++) {
        of[i] = variables[row.sum().variable(i)];
        by[i] = (int) row.sum().weight(i);
      }
      if (row.low() != -LinearModel.OPEN) {
        model.scalar(of, by, ">=", (int) row.low()).post();
      }
      if (row.high() != LinearModel.OPEN) {
        model.scalar(of, by, "<=", (int) row.high()).post();
      }
    }
    var cost = model.intVar(0, Integer.MAX_VALUE / 16);
    var of = new java.util.ArrayList<IntVar>();
    var by = new java.util.ArrayList<Integer>();
    for (int v = 0; v < weights.length; v++) {
      if (weights[v] != 0) {
        of.add(variables[v]);
        by.add((int) weights[v]);
      }
    }
    model
        .scalar(
            of.toArray(IntVar[]::new), by.stream().mapToInt(Integer::intValue).toArray(), "=", cost)
        .post();
    model.setObjective(Model.MINIMIZE, cost);
    model.getSolver().limitTime(limit + "s");
    boolean found = false;
    while (model.getSolver().solve()) {
      found = true;
    }
    boolean stopped = model.getSolver().isStopCriterionMet();
    String status = stopped ? "UNKNOWN" : found ? "OPTIMAL" : "INFEASIBLE";
    return new Result(status, (System.nanoTime() - begun) / 1e9, limit);
  }

  private static long[] weights(WholeQuestion question) {
    long[] weights = new long[question.low().length];
    Sum objective = question.objective();
    for (int i = 0; i < objective.size(); i++) {
      weights[objective.variable(i)] += objective.weight(i);
    }
    return weights;
  }
}
