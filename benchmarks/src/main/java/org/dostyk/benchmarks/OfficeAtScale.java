package org.dostyk.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
 * An international office's whole day: 10,000 partners, 100,000 agreements, 20,000 visits and a
 * million promises, all of one institution, whose people ask for pages by eight at once without a
 * pause, timed inside the server: lists, records and searches of each, and the home pages. Then as
 * {@link AgreementsAtScale}: cold, a minute of warming up, warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 60, timeUnit = TimeUnit.MINUTES)
public class OfficeAtScale {
  private static final int COLD_REQUESTS = 40;

  @Param("10000")
  private int partners;

  @Param("100000")
  private int agreements;

  @Param("20000")
  private int visits;

  @Param("1000000")
  private int promises;

  /** The minutes that are measured after the one of warming up. */
  @Param("5")
  private int minutes;

  /** A folder that keeps all of it, so that it is filled once for many runs; none unless named. */
  @Param("")
  private String kept = "";

  private @Nullable Demonstration demonstration;
  private LargeRegister register = new LargeRegister(0, 1);
  private @Nullable ClosedLoop loop;

  @Setup
  public void fill() throws IOException {
    register = new LargeRegister(partners, 20261120);
    loop = new ClosedLoop();
    demonstration = Demonstration.filled(kept, this::fill);
    demonstration().startAsANode(loop.options());
  }

  private void fill(Demonstration filled) {
    var officer = new ImportOfficer(filled.address());
    officer.preview(register.csv(), "register.csv");
    officer.apply();
    long start = System.nanoTime();
    try {
      new ManyAgreements(20261120).write(filled.folder(), agreements);
      ManyPromises.write(filled.folder(), visits, promises);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    System.out.printf(
        "%n%,d agreements, %,d visits and %,d promises written in %d s%n",
        agreements, visits, promises, Duration.ofNanos(System.nanoTime() - start).toSeconds());
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
    ClosedLoop.tell(loop().took());
  }

  private Demonstration demonstration() {
    return Objects.requireNonNull(demonstration);
  }

  private ClosedLoop loop() {
    return Objects.requireNonNull(loop);
  }

  /** One person: each page as often as the others. */
  private int one(String phase, int most, long end, Random random) {
    var officer = new ImportOfficer(demonstration().address());
    var rector = new ImportOfficer(demonstration().address(), "eku-rector");
    int asked = 0;
    var records = new ArrayList<String>();
    while (asked < most && System.nanoTime() < end) {
      String as = "as=" + phase + ".";
      LargeRegister.Institution one = register.get(random.nextInt(register.size()));
      String page = "&page=" + (1 + random.nextInt(20)) + "&" + as;
      switch (asked % 12) {
        case 0 ->
            records.addAll(
                officer.partners(
                    "/partners?from=" + random.nextInt(40) * 50 + "&" + as + "partners"));
        case 1 -> officer.ask("/agreements?" + as + "agreements");
        case 2 -> records.addAll(officer.records("visits", "/visits?" + page + "visits"));
        case 3 -> officer.ask("/visits?view=past" + page + "visits-past");
        case 4 ->
            records.addAll(
                officer.records(
                    "promises",
                    "/promises?status="
                        + pick(random, "late", "soon", "running")
                        + page
                        + "promises-running"));
        case 5 ->
            officer.ask(
                "/promises?status=" + pick(random, "kept", "waived") + page + "promises-settled");
        case 6 -> officer.ask("/promises?status=running&mine=yes&" + as + "promises-mine");
        case 7 -> officer.ask("/?" + as + "home-of-officer");
        case 8 -> rector.ask("/?" + as + "home-of-rector");
        case 9 ->
            officer.ask(
                "/search?q="
                    + DemoVisitor.encoded(pick(random, one.en(), one.ru(), one.zh()))
                    + "&"
                    + as
                    + "search");
        default -> {
          String record = records.get(random.nextInt(records.size()));
          officer.ask(record + "?" + as + "record-of-" + record.split("/")[1]);
        }
      }
      asked++;
    }
    return asked;
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
