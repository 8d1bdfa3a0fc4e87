package org.dostyk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final int CLIENTS = 8;
  private static final int COLD_REQUESTS = 40;
  private static final Pattern LINE =
      Pattern.compile("(?<took>\\d+) (?<status>\\d+) .*[?&]as=(?<phase>\\w+)\\.(?<kind>[\\w-]+).*");

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

  private Demonstration demonstration = new Demonstration();
  private LargeRegister register = new LargeRegister(0, 1);
  private Path log = Path.of("");

  @Setup
  public void fill() throws IOException {
    register = new LargeRegister(partners, 20261120);
    log = Files.createTempDirectory("dostyk-bench-log-");
    Path filled = Path.of(kept, "filled-by-a-benchmark");
    if (!kept.isEmpty()) {
      demonstration.throwAway();
      demonstration = new Demonstration(Path.of(kept));
    }
    demonstration.prepare();
    if (kept.isEmpty() || !Files.exists(filled)) {
      demonstration.startAsANode(List.of());
      fill(new ImportOfficer(demonstration.address()));
      demonstration.stop();
      // What was written beside the node, it reads when it starts.
      demonstration.startAsANode(List.of());
      demonstration.stop();
      if (!kept.isEmpty()) {
        Files.createFile(filled);
      }
    }
    demonstration.startAsANode(
        List.of(
            "-Dserver.tomcat.accesslog.enabled=true",
            "-Dserver.tomcat.accesslog.directory=" + log,
            "-Dserver.tomcat.accesslog.pattern=%D %s %m %U%q"));
  }

  private void fill(ImportOfficer officer) {
    officer.preview(register.csv(), "register.csv");
    officer.apply();
    long start = System.nanoTime();
    try {
      new ManyAgreements(20261120).write(demonstration.folder(), agreements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    System.out.printf(
        "%n%,d agreements written in %d s%n",
        agreements, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  @Benchmark
  public int pages() {
    int asked = all("cold", COLD_REQUESTS, Duration.ofMinutes(5));
    asked += all("warming", Integer.MAX_VALUE, Duration.ofMinutes(1));
    asked += all("warm", Integer.MAX_VALUE, Duration.ofMinutes(minutes));
    return asked;
  }

  @TearDown
  public void tell() throws IOException {
    demonstration.stop();
    Map<String, List<Long>> took = new TreeMap<>();
    try (Stream<Path> files = Files.list(log)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher said = LINE.matcher(line);
          if (said.matches()) {
            took.computeIfAbsent(
                    said.group("phase")
                        + " "
                        + said.group("kind")
                        + (said.group("status").equals("200") ? "" : " " + said.group("status")),
                    k -> new ArrayList<>())
                .add(Long.parseLong(said.group("took")));
          }
        }
        Files.delete(file);
      }
    }
    Files.delete(log);
    if (kept.isEmpty()) {
      demonstration.throwAway();
    }
    System.out.printf("%n%-24s %9s %9s %9s %9s%n", "ms", "requests", "median", "95th", "99th");
    took.forEach(
        (kind, times) -> {
          times.sort(Comparator.naturalOrder());
          System.out.printf(
              "%-24s %9d %9.1f %9.1f %9.1f%n",
              kind, times.size(), at(times, 0.5), at(times, 0.95), at(times, 0.99));
        });
  }

  private static double at(List<Long> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.round(part * sorted.size()))) / 1000.0;
  }

  private int all(String phase, int most, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var asked = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < CLIENTS; i++) {
        long seed = phase.hashCode() * 31L + i;
        asked.add(() -> one(phase, most, end, new Random(seed)));
      }
      int sum = 0;
      for (Future<Integer> done : clients.invokeAll(asked)) {
        sum += done.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One person: lists, records and questions, each as often as the others. */
  private int one(String phase, int most, long end, Random random) {
    var officer = new ImportOfficer(demonstration.address());
    var rector = new ImportOfficer(demonstration.address(), "eku-rector");
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
                    + ImportOfficer.encoded(pick(random, one.en(), one.ru(), one.zh()))
                    + "&"
                    + as
                    + "search-of-party");
        case 4 ->
            officer.ask(
                "/agreements?q="
                    + ImportOfficer.encoded(pick(random, "медицина", "логистика диплом", "双学位"))
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
