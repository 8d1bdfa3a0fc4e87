package org.dostyk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * The public list of 10,251 universities ({@code data/world-universities.json} of the folder that
 * {@code DOSTYK_SHARED} names) sent to a demonstration that has just been started, and so cold:
 * from sending it until the page shows what it would do, from pressing apply until the page says
 * that it is applied, from pressing undo until it is undone; looked at every 100 ms. The score is
 * the sum; the three are printed at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ImportList {
  private static final int MOST = 100;
  private final Demonstration demonstration = new Demonstration();
  private final long[][] took = new long[3][MOST];
  private final byte[] list = list();
  private int runs;
  private @Nullable ImportOfficer officer;

  @Setup(Level.Iteration)
  public void begin() {
    demonstration.start();
    officer = new ImportOfficer(demonstration.address());
  }

  @Benchmark
  public void previewApplyAndUndo() {
    ImportOfficer sender = Objects.requireNonNull(officer);
    long start = System.nanoTime();
    sender.preview(list, "world-universities.json");
    long previewed = System.nanoTime();
    sender.apply();
    long applied = System.nanoTime();
    sender.undo();
    long undone = System.nanoTime();
    took[0][runs] = previewed - start;
    took[1][runs] = applied - previewed;
    took[2][runs] = undone - applied;
    runs++;
  }

  @TearDown(Level.Iteration)
  public void stop() {
    System.out.printf("%d MB resident; ", demonstration.residentMegabytes());
    demonstration.stop();
  }

  @TearDown
  public void end() {
    demonstration.throwAway();
    String[] names = {"preview", "apply", "undo"};
    for (int i = 0; i < names.length; i++) {
      long[] some = Arrays.stream(took[i], 0, runs).map(TimeUnit.NANOSECONDS::toMillis).toArray();
      System.out.printf("%n%-8s %s ms", names[i], Arrays.toString(some));
    }
    System.out.println();
  }

  private static byte[] list() {
    String home = System.getProperty("dostyk.home", ".");
    String shared = System.getenv().getOrDefault("DOSTYK_SHARED", home + "/../shared");
    try {
      return Files.readAllBytes(Path.of(shared, "data", "world-universities.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
