package org.dostyk.benchmarks.pathway;

import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.dostyk.pathway.Planner;
import org.dostyk.pathway.model.CompiledStudies;
import org.dostyk.pathway.model.WholeQuestion;
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
 * The first seed of each generator, given to the planner and to others. The planner proves all its
 * objectives; the others are asked only for the least workload and the least unrecognised of plans
 * of as many terms as the planner found, in the planner's own rows; CP-SAT also in rows without
 * classes of courses. Each has the same time at most.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PlanSideBySide {
  @Param({"transfer", "transfer in terms", "double degree"})
  public String kind = "";

  @Param("15")
  public int seconds;

  @Benchmark
  public int sideBySide() {
    // Another instance first, so that loading and compiling are behind everybody.
    Planner.plan(PlanSpeed.instance(kind, 2), new Limits(Duration.ofSeconds(seconds), 1));
    Instance instance = PlanSpeed.instance(kind, 1);
    long begun = System.nanoTime();
    Outcome outcome = Planner.plan(instance, new Limits(Duration.ofSeconds(seconds), 1));
    say("planner, every objective", PlanSpeed.say(outcome), (System.nanoTime() - begun) / 1e9);
    begun = System.nanoTime();
    String byHand = PlanSpeed.byHand(PlanSpeed.byHand(instance));
    say("a plan by hand", byHand, (System.nanoTime() - begun) / 1e9);
    int terms = outcome instanceof Outcome.Planned planned ? planned.score().terms() : 1;
    WholeQuestion classes =
        WholeQuestion.of(
            CompiledStudies.of(instance.studies(), Set.of(), Set.of()),
            instance.student(),
            Math.max(1, terms));
    WholeQuestion plain =
        WholeQuestion.of(
            CompiledStudies.plain(instance.studies(), Set.of()),
            instance.student(),
            Math.max(1, terms));
    say("CP-SAT, no classes, " + plain.low().length, OtherSolvers.cpSat(plain, seconds));
    say("CP-SAT, classes, " + classes.low().length, OtherSolvers.cpSat(classes, seconds));
    say("HiGHS", OtherSolvers.linear(classes, SolverType.HIGHS_MIXED_INTEGER_PROGRAMMING, seconds));
    say("SCIP", OtherSolvers.linear(classes, SolverType.SCIP_MIXED_INTEGER_PROGRAMMING, seconds));
    say("Choco", OtherSolvers.choco(classes, seconds));
    return terms;
  }

  private void say(String who, OtherSolvers.Result result) {
    say(who, result.status() + (result.isProven() ? "" : " (not proven)"), result.seconds());
  }

  private void say(String who, String what, double took) {
    System.out.printf(Locale.ROOT, "%n%s | %s: %.2f s, %s", kind, who, took, what);
  }
}
