package org.dostyk.benchmarks.pathway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dostyk.pathway.Cohort;
import org.dostyk.pathway.greedy.Greedy;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.plan.Score;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.verify.Verifier;
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
 * From an instance in memory to a plan that the verifier has passed, on one thread, for the first
 * seeds of each generator. An instance counts only if a plan by hand misses what was found; a seed
 * whose instance is proven impossible, or whose best plan is found by hand, is passed over. The JVM
 * is warm: three other instances go before. What is compiled for a route is kept, as a cohort keeps
 * it, and its time said beside. Beside the time of all: each outcome.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PlanSpeed {
  private static final int WARM = 3;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Param({"transfer", "transfer in terms", "double degree"})
  public String kind = "";

  @Param("20")
  public int seeds;

  @Param("10")
  public int limit;

  @Benchmark
  public List<Double> plan() {
    for (int seed = 1; seed <= WARM; seed++) {
      plan(1000 + seed);
    }
    var times = new ArrayList<Double>();
    var processor = new ArrayList<Double>();
    var compiling = new ArrayList<Double>();
    var byHand = new ArrayList<Double>();
    int proven = 0;
    int impossible = 0;
    int met = 0;
    int noneByHand = 0;
    for (int seed = 1; times.size() < seeds; seed++) {
      Timed timed = plan(seed);
      if (timed.outcome() instanceof Outcome.Impossible) {
        impossible++;
        continue;
      }
      Instance instance = instance(kind, seed);
      long begun = System.nanoTime();
      Optional<Score> other = byHand(instance);
      byHand.add((System.nanoTime() - begun) / 1e9);
      if (timed.outcome() instanceof Outcome.Planned one
          && other.map(score -> score.compareTo(one.score()) <= 0).orElse(false)) {
        met++;
        continue;
      }
      noneByHand += other.isEmpty() ? 1 : 0;
      times.add(timed.planning());
      processor.add(timed.processor());
      compiling.add(timed.compiling());
      proven += timed.outcome() instanceof Outcome.Planned one && one.isProvenOptimal() ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "%n%s %d: %.3f s, %s; %s",
          kind,
          seed,
          timed.planning(),
          say(timed.outcome()),
          byHand(other));
    }
    Collections.sort(times);
    Collections.sort(processor);
    Collections.sort(compiling);
    Collections.sort(byHand);
    System.out.printf(
        Locale.ROOT,
        "%n%s: median %.3f s, most %.3f s; of the processor %.3f s, %.3f s; %d of %d proven;"
            + " compiling %.3f s; by hand, median %.3f s: no plan for %d of these; passed over: %d"
            + " proven impossible, %d met by hand%n",
        kind,
        times.get(seeds / 2),
        times.getLast(),
        processor.get(seeds / 2),
        processor.getLast(),
        proven,
        seeds,
        compiling.get(seeds / 2),
        byHand.get(byHand.size() / 2),
        noneByHand,
        impossible,
        met);
    return times;
  }

  /** What a plan by hand reaches, so that everybody sees that it misses the best. */
  static String byHand(Optional<Score> score) {
    return score.map(one -> "by hand: " + one).orElse("by hand: no plan found");
  }

  static Optional<Score> byHand(Instance instance) {
    return Greedy.plan(instance).map(plan -> Verifier.score(instance, plan));
  }

  private record Timed(Outcome outcome, double compiling, double planning, double processor) {}

  private Timed plan(long seed) {
    Instance instance = instance(kind, seed);
    long begun = System.nanoTime();
    var cohort = new Cohort(instance.studies(), new Limits(Duration.ofSeconds(limit), 1));
    cohort.compile(instance.student().waivers());
    double compiling = (System.nanoTime() - begun) / 1e9;
    begun = System.nanoTime();
    long cpu = CPU.getCurrentThreadCpuTime();
    Outcome outcome = cohort.plan(instance.student());
    double planning = (System.nanoTime() - begun) / 1e9;
    return new Timed(outcome, compiling, planning, (CPU.getCurrentThreadCpuTime() - cpu) / 1e9);
  }

  static Instance instance(String kind, long seed) {
    return switch (kind) {
      case "transfer" -> Transfer.of(seed, false);
      case "transfer in terms" -> Transfer.of(seed, true);
      default -> DoubleDegree.of(seed);
    };
  }

  static String say(Outcome outcome) {
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
