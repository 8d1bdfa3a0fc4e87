package org.dostyk.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.dostyk.allocation.mechanism.TwoSidedCycles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Two-sided top trading cycles: 100,000 applicants with ten wishes at 1,000 institutions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 4)
@Measurement(iterations = 9)
public class AllocationInExchange {
  private static final int APPLICANTS = 100_000;
  private static final int INSTITUTIONS = 1_000;

  private AllocationMarket market = AllocationMarket.small();
  private int[][] order = {};
  private int[] most = {};

  @Setup
  public void draw() {
    market = new AllocationMarket(APPLICANTS, INSTITUTIONS);
    int[] home = new SplittableRandom(7).ints(APPLICANTS, 0, INSTITUTIONS).toArray();
    List<List<Integer>> own = new ArrayList<>();
    for (int c = 0; c < INSTITUTIONS; c++) {
      own.add(new ArrayList<>());
    }
    for (int a = 0; a < APPLICANTS; a++) {
      own.get(home[a]).add(a);
    }
    order =
        own.stream()
            .map(o -> o.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    most = Arrays.copyOf(market.flat.quota(), INSTITUTIONS);
  }

  @Benchmark
  public TwoSidedCycles.Exchange twoSidedCycles() {
    return TwoSidedCycles.match(market.demand, order, most, most);
  }
}
