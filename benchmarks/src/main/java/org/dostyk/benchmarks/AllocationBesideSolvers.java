package org.dostyk.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dostyk.allocation.mechanism.DeferredAcceptance;
import org.dostyk.allocation.mechanism.Demand;
import org.dostyk.allocation.mechanism.Wish;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
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

/**
 * Deferred acceptance beside what one might take from a library instead, over 100 places for 1,000
 * applicants and 1,000 for more: OR-Tools' minimum-cost flow and JGraphT's maximum-weight bipartite
 * matching. These look for the least sum of wish ranks, and not for a matching in which nobody is
 * passed over; neither library has that. The larger sizes are left to those that come to an end:
 * JGraphT needs minutes for 10,000 applicants, so it runs once there, cold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class AllocationBesideSolvers {
  private AllocationMarket small = AllocationMarket.small();
  private AllocationMarket middle = small;
  private AllocationMarket large = small;

  @Setup
  public void draw() {
    Loader.loadNativeLibraries();
    small = new AllocationMarket(1_000, 100);
    middle = new AllocationMarket(10_000, 1_000);
    large = new AllocationMarket(100_000, 1_000);
  }

  @Benchmark
  @Warmup(iterations = 20)
  @Measurement(iterations = 9)
  public short[] dostyk1000() {
    return dostyk(small);
  }

  @Benchmark
  @Warmup(iterations = 20)
  @Measurement(iterations = 9)
  public short[] dostyk10000() {
    return dostyk(middle);
  }

  @Benchmark
  @Warmup(iterations = 10)
  @Measurement(iterations = 9)
  public short[] dostyk100000() {
    return dostyk(large);
  }

  @Benchmark
  public short[] textbook100000() {
    return TextbookAcceptance.match(large.demand, large.flat);
  }

  @Benchmark
  public long orToolsMinimumCostFlow1000() {
    return flow(small);
  }

  @Benchmark
  public long orToolsMinimumCostFlow10000() {
    return flow(middle);
  }

  @Benchmark
  public long orToolsMinimumCostFlow100000() {
    return flow(large);
  }

  @Benchmark
  public double jgraphtMaximumWeight1000() {
    return weight(small);
  }

  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public double jgraphtMaximumWeight10000() {
    return weight(middle);
  }

  private static short[] dostyk(AllocationMarket market) {
    return DeferredAcceptance.match(market.demand, market.flat, null);
  }

  private static long flow(AllocationMarket market) {
    Demand demand = market.demand;
    int n = demand.applicants();
    int places = market.flat.places();
    var flow = new MinCostFlow();
    for (int a = 0; a < n; a++) {
      flow.setNodeSupply(a, 1);
      for (int rank = 0; rank < demand.wishesOf(a); rank++) {
        flow.addArcWithCapacityAndUnitCost(a, n + Wish.place(demand.wish(a, rank)), 1, rank);
      }
      flow.addArcWithCapacityAndUnitCost(a, n + places, 1, AllocationMarket.WISHES);
    }
    for (int p = 0; p < places; p++) {
      flow.addArcWithCapacityAndUnitCost(n + p, n + places, market.flat.quota()[p], 0);
    }
    flow.setNodeSupply(n + places, -n);
    if (flow.solve() != Status.OPTIMAL) {
      throw new IllegalStateException("No flow was found");
    }
    return flow.getOptimalCost();
  }

  private static double weight(AllocationMarket market) {
    Demand demand = market.demand;
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    int n = demand.applicants();
    Set<Integer> applicants = new HashSet<>();
    Set<Integer> seats = new HashSet<>();
    int[] first = new int[market.flat.places() + 1];
    for (int p = 0; p < market.flat.places(); p++) {
      first[p + 1] = first[p] + market.flat.quota()[p];
    }
    for (int seat = 0; seat < first[first.length - 1]; seat++) {
      graph.addVertex(n + seat);
      seats.add(n + seat);
    }
    for (int a = 0; a < n; a++) {
      graph.addVertex(a);
      applicants.add(a);
      for (int rank = 0; rank < demand.wishesOf(a); rank++) {
        int place = Wish.place(demand.wish(a, rank));
        for (int seat = first[place]; seat < first[place + 1]; seat++) {
          graph.setEdgeWeight(graph.addEdge(a, n + seat), AllocationMarket.WISHES - rank);
        }
      }
    }
    return new MaximumWeightBipartiteMatching<>(graph, applicants, seats).getMatching().getWeight();
  }
}
