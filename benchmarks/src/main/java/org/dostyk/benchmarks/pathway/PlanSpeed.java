package org.dostyk.benchmarks.pathway;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.dostyk.pathway.Planner;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an instance in memory to a plan that the verifier has passed, on one thread, for seeds 1 to
 * 5 of each generator and ten seconds each. Beside the time of all five: each outcome.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PlanSpeed {
  private static final int SEEDS = 5;

  @Param({"transfer", "transfer in terms", "double degree"})
  public String kind = "";

  @Benchmark
  public double[] plan() {
    double[] seconds = new double[SEEDS];
    for (int seed = 1; seed <= SEEDS; seed++) {
      Instance instance = instance(seed);
      long begun = System.nanoTime();
      Outcome outcome = Planner.plan(instance, new Limits(Duration.ofSeconds(10), 1));
      seconds[seed - 1] = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT, "%n%s %d: %.2f s, %s", kind, seed, seconds[seed - 1], say(outcome));
    }
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%n%s: median %.2f s, most %.2f s%n",
        kind,
        sorted[SEEDS / 2],
        sorted[SEEDS - 1]);
    return seconds;
  }

  private Instance instance(long seed) {
    return switch (kind) {
      case "transfer" -> Transfer.of(seed, false);
      case "transfer in terms" -> Transfer.of(seed, true);
      default -> DoubleDegree.of(seed);
    };
  }

  private static String say(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Planned planned ->
          planned.isProvenOptimal()
              ? "proven: " + planned.score()
              : "not proven: " + planned.score() + ", bound " + planned.bound();
      case Outcome.Impossible none -> "proven impossible";
      case Outcome.Undecided undecided -> "no plan found: " + undecided.bound();
      case Outcome.Refused refused -> "refused: " + refused.objections();
    };
  }
}
