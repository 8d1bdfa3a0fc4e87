package org.dostyk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The pages of a register of 100,000 partners, asked for by eight officers at once without a pause,
 * timed inside the server. The register comes in as a list does: imported and applied by an
 * officer. Then the node and its database are started anew; what the first requests take is the
 * cold cache; after a minute of warming up the warm one is measured. The score is how long all of
 * it took and tells nothing; the percentiles are printed at the end. The node runs with what {@code
 * ./dostyk start} gives it, on the data of the demonstration, whose officers sign in without a
 * password.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 40, timeUnit = TimeUnit.MINUTES)
public class PartnersAtScale {
  private static final String MATCHING = "org.dostyk.Matching";
  private static final int COLD_REQUESTS = 25;

  /** So many are enough for each to go through. */
  private static final int RECORDS = 1_000;

  /** A list of so many is the longest that is taken, its headings being a row. */
  @Param("99999")
  private int partners;

  /** The minutes that are measured after the one of warming up. */
  @Param("5")
  private int minutes;

  /**
   * A folder that keeps the register, so that it is filled once for many runs; none unless named.
   */
  @Param("")
  private String kept = "";

  private @Nullable Demonstration demonstration;
  private LargeRegister register = new LargeRegister(0, 1);
  private @Nullable ClosedLoop loop;
  private Path recording = Path.of("");

  @Setup
  public void fill() throws IOException {
    register = new LargeRegister(partners, 20261120);
    loop = new ClosedLoop();
    recording = Files.createTempFile("dostyk-bench-", ".jfr");
    demonstration = Demonstration.filled(kept, this::fill);
    var options = new ArrayList<>(loop.options());
    options.add(
        "-XX:StartFlightRecording:filename="
            + recording
            + ",settings=none,"
            + MATCHING
            + "#enabled=true");
    demonstration().startAsANode(options);
  }

  private void fill(Demonstration filled) {
    var officer = new ImportOfficer(filled.address());
    long start = System.nanoTime();
    officer.preview(register.csv(), "register.csv");
    long previewed = System.nanoTime();
    officer.apply();
    System.out.printf(
        "%n%,d partners: preview %d s, apply %d s%n",
        partners,
        Duration.ofNanos(previewed - start).toSeconds(),
        Duration.ofNanos(System.nanoTime() - previewed).toSeconds());
  }

  @Benchmark
  public int pages() {
    return loop().run(this::one, COLD_REQUESTS, Duration.ofMinutes(minutes));
  }

  @TearDown
  public void tell() throws IOException {
    demonstration().stop();
    if (kept.isEmpty()) {
      demonstration().throwAway();
    }
    Map<String, List<Long>> took = loop().took();
    took.put("a name matched", matchings());
    ClosedLoop.tell(took);
  }

  private Demonstration demonstration() {
    return Objects.requireNonNull(demonstration);
  }

  private ClosedLoop loop() {
    return Objects.requireNonNull(loop);
  }

  /** How long the node says that finding who may be meant by a name took it. */
  private List<Long> matchings() throws IOException {
    var took = new ArrayList<Long>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals(MATCHING)) {
        took.add(TimeUnit.NANOSECONDS.toMicros(event.getDuration().toNanos()));
      }
    }
    Files.delete(recording);
    return took;
  }

  /** One officer: lists, records, questions and letters typed, each as often as the others. */
  private int one(String phase, int most, long end, Random random) {
    var officer = new ImportOfficer(demonstration().address());
    int asked = 0;
    var records = new ArrayList<String>();
    while (asked < most && System.nanoTime() < end) {
      String as = "as=" + phase + ".";
      LargeRegister.Institution one = register.get(random.nextInt(register.size()));
      String name =
          switch (random.nextInt(3)) {
            case 0 -> one.en();
            case 1 -> one.ru();
            default -> one.zh();
          };
      switch (asked % 5) {
        case 0 -> {
          String page = "/partners?page=" + (1 + random.nextInt(40)) + "&" + as + "list";
          if (records.size() < RECORDS) {
            records.addAll(officer.partners(page));
          } else {
            officer.ask(page);
          }
        }
        case 1 -> officer.ask("/partners?country=" + one.country() + "&" + as + "list-of-country");
        case 2 -> officer.ask(records.get(random.nextInt(records.size())) + "?" + as + "record");
        case 3 -> officer.ask("/partners?q=" + DemoVisitor.encoded(name) + "&" + as + "search");
        default -> {
          String word = longest(name);
          int letters = Math.min(word.length(), 2 + random.nextInt(4));
          officer.type(word.substring(0, letters), as + "typing");
        }
      }
      asked++;
      if (phase.equals("warm") && asked % 100 == 0) {
        officer.add(register, as + "adding-and-matching");
        asked++;
      }
    }
    return asked;
  }

  private static String longest(String name) {
    return Stream.of(name.split(" ")).max(Comparator.comparingInt(String::length)).orElseThrow();
  }
}
