package org.dostyk.pathway.model;

import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPModelRequest;
import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverResponseStatus;
import com.google.ortools.linearsolver.MPVariableProto;
import java.util.List;
import java.util.Optional;

/**
 * A question without the demand for whole numbers, solved by OR-Tools GLOP, and the bound that
 * follows from it. The simplex method computes with rounding; the bound does not: whatever prices
 * it returns for the rows, rounded to whole millionths they give a bound that holds exactly (A.
 * Neumaier, O. Shcherbina, Safe bounds in linear and mixed-integer linear programming, 2004).
 *
 * @param values of what is left of the question
 * @param worse how much worse the objective becomes for each unit of a variable, about
 * @param floor no whole solution has a smaller objective, its constant included
 */
record Relaxation(double[] values, double[] worse, long floor) {
  private static final long[] SCALES = {1L << 32, 1L << 24, 1L << 16, 1L << 8};

  /** Empty where the simplex method found nothing, be it that there is nothing. */
  static Optional<Relaxation> of(Reduced.Rest rest, Sum objective, double seconds) {
    double[] costs = new double[rest.size()];
    for (int i = 0; i < objective.size(); i++) {
      costs[objective.variable(i)] += objective.weight(i);
    }
    var model = MPModelProto.newBuilder();
    for (int v = 0; v < rest.number().length; v++) {
      if (rest.number()[v] >= 0) {
        model.addVariable(
            MPVariableProto.newBuilder()
                .setLowerBound(rest.low()[v])
                .setUpperBound(rest.high()[v])
                .setObjectiveCoefficient(costs[rest.number()[v]]));
      }
    }
    for (LinearModel.Row row : rest.rows()) {
      var linear =
          MPConstraintProto.newBuilder()
              .setLowerBound(row.low() == -LinearModel.OPEN ? Double.NEGATIVE_INFINITY : row.low())
              .setUpperBound(
                  row.high() == LinearModel.OPEN ? Double.POSITIVE_INFINITY : row.high());
      for (int i = 0; i < row.sum().size(); i++) {
        linear.addVarIndex(row.sum().variable(i)).addCoefficient(row.sum().weight(i));
      }
      model.addConstraint(linear);
    }
    MPSolutionResponse response =
        CpSat.withNatives(
            () ->
                MPSolver.solveWithProto(
                    MPModelRequest.newBuilder()
                        .setModel(model)
                        .setSolverType(MPModelRequest.SolverType.GLOP_LINEAR_PROGRAMMING)
                        .setSolverTimeLimitSeconds(Math.max(0.001, seconds))
                        .build()));
    if (response.getStatus() != MPSolverResponseStatus.MPSOLVER_OPTIMAL
        || response.getDualValueCount() != rest.rows().size()) {
      return Optional.empty();
    }
    double[] values = new double[rest.size()];
    double[] worse = new double[rest.size()];
    for (int v = 0; v < values.length; v++) {
      values[v] = response.getVariableValue(v);
      worse[v] = response.getReducedCost(v);
    }
    return Optional.of(
        new Relaxation(values, worse, floor(rest, objective, response.getDualValueList())));
  }

  private static long floor(Reduced.Rest rest, Sum objective, List<Double> prices) {
    for (long scale : SCALES) {
      try {
        long scaled = scaled(rest, objective, prices, scale);
        long floor = -Math.floorDiv(-scaled, scale);
        return Math.addExact(objective.constant(), toMultiple(floor, objective));
      } catch (ArithmeticException e) {
        // Too large for this scale; a coarser one gives a bound that is hardly worse.
      }
    }
    return Long.MIN_VALUE / 4;
  }

  /** The objective without its constant moves in steps of what divides all its weights. */
  private static long toMultiple(long floor, Sum objective) {
    long step = 0;
    for (int i = 0; i < objective.size(); i++) {
      for (long a = Math.abs(objective.weight(i)); a != 0; ) {
        long rest = step % a;
        step = a;
        a = rest;
      }
    }
    return step <= 1 ? floor : -Math.floorDiv(-floor, step) * step;
  }

  /** For prices {@code y}: the least of {@code yb + (c − yA)x} within the bounds of the rows. */
  private static long scaled(Reduced.Rest rest, Sum objective, List<Double> prices, long scale) {
    long[] costs = new long[rest.size()];
    for (int i = 0; i < objective.size(); i++) {
      int v = objective.variable(i);
      costs[v] = Math.addExact(costs[v], Math.multiplyExact(objective.weight(i), scale));
    }
    long bound = 0;
    for (int r = 0; r < prices.size(); r++) {
      LinearModel.Row row = rest.rows().get(r);
      double price = prices.get(r) * scale;
      if (!(Math.abs(price) < 1e15)) {
        throw new ArithmeticException("a price of " + price);
      }
      long y = Math.round(price);
      boolean priced = y > 0 ? row.low() != -LinearModel.OPEN : row.high() != LinearModel.OPEN;
      if (y == 0 || !priced) {
        continue;
      }
      bound = Math.addExact(bound, Math.multiplyExact(y, y > 0 ? row.low() : row.high()));
      for (int i = 0; i < row.sum().size(); i++) {
        int v = row.sum().variable(i);
        costs[v] = Math.subtractExact(costs[v], Math.multiplyExact(y, row.sum().weight(i)));
      }
    }
    for (int v = 0; v < rest.number().length; v++) {
      if (rest.number()[v] >= 0) {
        long cost = costs[rest.number()[v]];
        long best = cost > 0 ? rest.low()[v] : rest.high()[v];
        bound = Math.addExact(bound, Math.multiplyExact(cost, best));
      }
    }
    return bound;
  }
}
