package org.dostyk.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private static final int COLD_REQUESTS = 56;

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
    demonstration = Demonstration.filled(kept, this::fill, OfficeAtScale::read);
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
      ManyExchanges.write(filled.folder());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    System.out.printf(
        "%n%,d agreements, %,d visits and %,d promises written in %d s%n",
        agreements, visits, promises, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  private static void read(Demonstration filled) {
    try {
      ManyPromises.awaitFound(filled.folder());
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
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

  /** How many pages of each list are gone to, so that none is empty. */
  private int longest() {
    return Math.clamp(visits / 1_000, 1, 20);
  }

  /** One person, who asks for each page as often as for the others. */
  private int one(String phase, int most, long end, Random random) {
    var officer = new ImportOfficer(demonstration().address());
    var rector = new ImportOfficer(demonstration().address(), "eku-rector");
    var observer = new ImportOfficer(demonstration().address(), "ministry-observer");
    var partnersSeen = new ArrayList<String>();
    var agreementsSeen = new ArrayList<String>();
    var visitsSeen = new ArrayList<String>();
    var promisesSeen = new ArrayList<String>();
    int asked = 0;
    while (asked < most && System.nanoTime() < end) {
      var as = new As("as=" + phase + ".");
      LargeRegister.Institution one = register.get(random.nextInt(register.size()));
      String name = DemoVisitor.encoded(pick(random, one.en(), one.ru(), one.zh()));
      String words = DemoVisitor.encoded(pick(random, "медицина", "логистика диплом", "双学位"));
      String page = "page=" + (1 + random.nextInt(longest())) + "&";
      switch (asked % 28) {
        case 0 -> {
          String list = "/partners?from=" + random.nextInt(40) * 50 + "&";
          partnersSeen.addAll(officer.partners(list + as.kind("partners")));
        }
        case 1 ->
            agreementsSeen.addAll(
                officer.agreements(
                    "/agreements?state="
                        + pick(random, "", "draft", "theirs", "in_force", "ours")
                        + "&"
                        + as.kind("agreements")));
        case 2 ->
            visitsSeen.addAll(officer.records("visits", "/visits?" + page + as.kind("visits")));
        case 3 -> officer.ask("/visits?view=over&" + page + as.kind("visits-over"));
        case 4 ->
            promisesSeen.addAll(
                officer.records(
                    "promises",
                    "/promises?status="
                        + pick(random, "late", "soon", "missing", "running")
                        + "&"
                        + page
                        + as.kind("promises-running")));
        case 5 ->
            officer.ask(
                "/promises?side="
                    + pick(random, "ours", "to_us")
                    + "&status="
                    + pick(random, "kept", "waived")
                    + "&"
                    + page
                    + as.kind("promises-settled"));
        case 6 -> officer.ask("/promises?status=running&mine=yes&" + as.kind("promises-mine"));
        case 7 ->
            officer.ask(
                "/promises?status=running&by="
                    + id(any(partnersSeen, random))
                    + "&"
                    + as.kind("promises-of-partner"));
        case 8 -> officer.ask("/promises/record?" + as.kind("promises-record"));
        case 9 ->
            officer.ask(
                "/visits?view=over&partner="
                    + id(any(partnersSeen, random))
                    + "&"
                    + as.kind("visits-of-partner"));
        case 10 ->
            officer.ask(
                "/agreements?type="
                    + pick(random, "MEMORANDUM", "COMPANY")
                    + "&year="
                    + (2021 + random.nextInt(6))
                    + "&"
                    + as.kind("agreements-of-year"));
        case 11 ->
            officer.ask(
                "/agreements?partner="
                    + id(any(partnersSeen, random))
                    + "&"
                    + as.kind("agreements-of-partner"));
        case 12 -> officer.ask("/agreements?q=" + words + "&" + as.kind("agreements-by-words"));
        case 13 -> officer.ask("/partners?q=" + name + "&" + as.kind("partners-by-name"));
        case 14 -> officer.ask("/search?q=" + name + "&" + as.kind("search-by-name"));
        case 15 -> officer.ask("/search?q=" + words + "&" + as.kind("search-by-words"));
        case 16 ->
            officer.ask(
                "/search?kind=commitments.nav&q=" + name + "&" + as.kind("search-promises"));
        case 17 -> officer.ask("/?" + as.kind("home-of-officer"));
        case 18 -> rector.ask("/?" + as.kind("home-of-rector"));
        case 19 -> observer.ask("/?" + as.kind("home-of-observer"));
        case 20 -> officer.ask("/partnerships?" + as.kind("partnerships"));
        case 21 -> officer.ask("/expiry?" + as.kind("expiry"));
        case 22 -> officer.ask("/balance?" + as.kind("balance"));
        case 23 -> officer.ask("/exchanges?" + page + as.kind("exchanges"));
        case 24 -> officer.ask(any(partnersSeen, random) + "?" + as.kind("a-partner"));
        case 25 -> officer.ask(any(agreementsSeen, random) + "?" + as.kind("an-agreement"));
        case 26 -> officer.ask(any(visitsSeen, random) + "?" + as.kind("a-visit"));
        default -> officer.ask(any(promisesSeen, random) + "?" + as.kind("a-promise"));
      }
      asked++;
    }
    return asked;
  }

  /** What a request says that it is. */
  private record As(String phase) {
    String kind(String kind) {
      return phase + kind;
    }
  }

  private static String any(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
