package org.dostyk.benchmarks;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dostyk.allocation.Lottery;
import org.dostyk.allocation.mechanism.QuotaTree;
import org.dostyk.allocation.mechanism.Wish;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A round from its file to the file of its result, as {@code ./dostyk allocate FILE --to RESULT}
 * does it in a JVM that has just started, and the check of that result: once each, under quotas of
 * four more levels. The files lie in the system's folder for such, and take 3.6 GB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class RoundFromFile {
  private static final int PLACES = 10_000;
  private static final String SEED = "a seed for measuring";

  @Param({"10000000"})
  private int applicants;

  private Path folder = Path.of("");
  private Path round = folder;
  private Path result = folder;

  @Setup
  public void write() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("dostyk-round");
    round = folder.resolve("round.csv");
    result = folder.resolve("result.csv");
    write(new AllocationMarket(applicants, PLACES));
    System.gc();
  }

  @TearDown
  public void clean() throws IOException {
    Files.deleteIfExists(result);
    Files.deleteIfExists(round);
    Files.deleteIfExists(folder);
  }

  /** Matches, then checks; the times of both are printed, the sum is what is reported. */
  @Benchmark
  public void allocateAndCheck() throws IOException, InterruptedException {
    timed("allocate", round.toString(), "--to", result.toString());
    timed("check", round.toString(), "--check", result.toString());
  }

  private static void timed(String name, String... words) throws IOException, InterruptedException {
    long from = System.nanoTime();
    run(words);
    System.out.printf("%n%s: %.1f s%n", name, (System.nanoTime() - from) / 1e9);
  }

  private static void run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx6g", "-cp", System.getProperty("java.class.path")));
    command.add("org.dostyk.allocation.Main");
    command.addAll(List.of(words));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("/dev/stdout")))
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("It ended with " + code);
    }
  }

  private void write(AllocationMarket market) throws IOException {
    QuotaTree tree = market.laminar;
    try (BufferedWriter out = Files.newBufferedWriter(round)) {
      out.write("dostyk-allocation,1\nlottery," + SEED + "," + Lottery.commitmentTo(SEED) + "\n");
      out.write("\n[quotas]\nid,within,seats\n");
      for (int v = tree.nodes() - 1; v >= PLACES; v--) {
        node(out, tree, v);
      }
      out.write("\n[places]\nid,within,seats\n");
      for (int p = 0; p < PLACES; p++) {
        node(out, tree, p);
      }
      out.write("\n[applicants]\nid,wishes\n");
      var line = new StringBuilder();
      for (int a = 0; a < applicants; a++) {
        line.setLength(0);
        line.append('a').append(a);
        for (int rank = 0; rank < AllocationMarket.WISHES; rank++) {
          long wish = market.demand.wish(a, rank);
          line.append(rank == 0 ? ',' : '|').append(id(Wish.place(wish))).append('=');
          line.append(Wish.score(wish) - Wish.LEAST_SCORE);
        }
        out.append(line.append('\n'));
      }
    }
  }

  private static void node(BufferedWriter out, QuotaTree tree, int node) throws IOException {
    int up = tree.parent()[node];
    out.write(id(node) + "," + (up < 0 ? "" : id(up)) + "," + tree.quota()[node] + "\n");
  }

  private static String id(int node) {
    return (node < PLACES ? "p" : "q") + node;
  }
}
