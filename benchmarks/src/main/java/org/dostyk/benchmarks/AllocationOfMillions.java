package org.dostyk.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.dostyk.allocation.mechanism.DeferredAcceptance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Deferred acceptance over 10,000 places: without quotas above them, with four more levels of
 * quotas, and as a textbook tells it, side by side. Before it is timed, the first is compared with
 * the last: every applicant gets the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms5g", "-Xmx5g", "-XX:+UseParallelGC"})
@Warmup(iterations = 12)
@Measurement(iterations = 11)
public class AllocationOfMillions {
  private static final int PLACES = 10_000;

  @Param({"1000000", "10000000"})
  private int applicants;

  private AllocationMarket market = AllocationMarket.small();

  @Setup
  public void draw() {
    market = new AllocationMarket(applicants, PLACES);
    if (applicants <= 1_000_000 && !Arrays.equals(exact(), textbook())) {
      throw new IllegalStateException("The two differ");
    }
  }

  @Benchmark
  public short[] exact() {
    return DeferredAcceptance.match(market.demand, market.flat, null);
  }

  @Benchmark
  public short[] underFourMoreLevelsOfQuotas() {
    return DeferredAcceptance.match(market.demand, market.laminar, null);
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 1)
  public short[] textbook() {
    return TextbookAcceptance.match(market.demand, market.flat);
  }
}
