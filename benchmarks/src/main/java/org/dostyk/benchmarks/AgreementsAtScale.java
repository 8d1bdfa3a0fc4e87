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
 * The pages of 100,000 agreements with 10,000 partners, all of one institution, asked for by eight
 * of its people at once without a pause, timed inside the server: lists, filters, searches,
 * records, and the home page of an officer and of a rector. The partners come in as a list does;
 * the agreements are written as the node would have written them. Then the node and its database
 * are started anew; what the first requests take is the cold cache; after a minute of warming up
 * the warm one is measured. The score is how long all of it took and tells nothing; the percentiles
 * are printed at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 40, timeUnit = TimeUnit.MINUTES)
public class AgreementsAtScale {
  private static final int COLD_REQUESTS = 40;

  @Param("10000")
  private int partners;

  @Param("100000")
  private int agreements;

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
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    System.out.printf(
        "%n%,d agreements written in %d s%n",
        agreements, Duration.ofNanos(System.nanoTime() - start).toSeconds());
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

  /** One person: lists, records and questions, each as often as the others. */
  private int one(String phase, int most, long end, Random random) {
    var officer = new ImportOfficer(demonstration().address());
    var rector = new ImportOfficer(demonstration().address(), "eku-rector");
    int asked = 0;
    var records = new ArrayList<String>();
    String next = "/agreements?";
    while (asked < most && System.nanoTime() < end) {
      String as = "as=" + phase + ".";
      LargeRegister.Institution one = register.get(random.nextInt(register.size()));
      int year = 2021 + random.nextInt(6);
      switch (asked % 8) {
        case 0 -> {
          records.addAll(officer.agreements(next + "&" + as + "list"));
          next = random.nextInt(20) == 0 ? "/agreements?" : officer.next("/agreements?");
        }
        case 1 ->
            officer.ask(
                "/agreements?state="
                    + pick(random, "draft", "theirs", "in_force", "ours")
                    + "&"
                    + as
                    + "list-of-step");
        case 2 ->
            officer.ask(
                "/agreements?type="
                    + pick(random, "MEMORANDUM", "COMPANY")
                    + "&year="
                    + year
                    + "&"
                    + as
                    + "list-of-type-and-year");
        case 3 ->
            officer.ask(
                "/agreements?q="
                    + DemoVisitor.encoded(pick(random, one.en(), one.ru(), one.zh()))
                    + "&"
                    + as
                    + "search-of-party");
        case 4 ->
            officer.ask(
                "/agreements?q="
                    + DemoVisitor.encoded(pick(random, "медицина", "логистика диплом", "双学位"))
                    + "&"
                    + as
                    + "search-of-words");
        case 5 -> officer.ask("/?" + as + "home-of-officer");
        case 6 -> rector.ask("/?" + as + "home-of-rector");
        default -> officer.ask(records.get(random.nextInt(records.size())) + "?" + as + "record");
      }
      asked++;
    }
    return asked;
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
