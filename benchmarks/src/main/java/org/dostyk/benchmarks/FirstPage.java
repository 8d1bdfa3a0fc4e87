package org.dostyk.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From typing {@code ./dostyk demo} in a built clone to the last byte of the first page, on data
 * that is there already. Beside it: the resident memory of the JVM after a hundred pages, and the
 * bytes of the first page on the wire with its style sheet and scripts, without fonts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class FirstPage {
  private static final int PAGES = 100;
  private final Demonstration demonstration = new Demonstration();

  private long residentMegabytes;
  private long firstPageBytes;

  @Setup
  public void begin() {
    demonstration.prepare();
  }

  @Benchmark
  public void firstPage() {
    demonstration.start();
    demonstration.get("/");
  }

  @TearDown(Level.Iteration)
  public void countAndStop() {
    for (int i = 0; i < PAGES; i++) {
      demonstration.get("/?lang=" + new String[] {"kk", "ru", "zh", "en"}[i % 4]);
    }
    residentMegabytes = Math.max(residentMegabytes, demonstration.residentMegabytes());
    firstPageBytes = demonstration.bytesOfFirstPage();
    demonstration.stop();
  }

  @TearDown
  public void end() {
    demonstration.throwAway();
    System.out.printf(
        "%nAt most %d MB resident after %d pages; first page %,d bytes on the wire%n",
        residentMegabytes, PAGES, firstPageBytes);
  }
}
