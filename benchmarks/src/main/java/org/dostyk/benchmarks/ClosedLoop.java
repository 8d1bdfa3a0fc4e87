package org.dostyk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Eight people at a node who ask without a pause, timed by the node's own access log. A request
 * says what it is by a parameter {@code as=PHASE.KIND}.
 */
final class ClosedLoop {
  private static final int CLIENTS = 8;
  private static final Pattern LINE =
      Pattern.compile("(?<took>\\d+) (?<status>\\d+) .*[?&]as=(?<phase>\\w+)\\.(?<kind>[\\w-]+).*");

  private final Path log;

  ClosedLoop() throws IOException {
    log = Files.createTempDirectory("dostyk-bench-log-");
  }

  /** One of the eight. */
  interface Client {

    /**
     * Asks until it is over.
     *
     * @param most so many times at most
     * @param end by {@link System#nanoTime}
     * @return how often it asked
     */
    int ask(String phase, int most, long end, Random random);
  }

  /** With what a node is started that is to be timed. */
  List<String> options() {
    return List.of(
        "-Dserver.tomcat.accesslog.enabled=true",
        "-Dserver.tomcat.accesslog.directory=" + log,
        "-Dserver.tomcat.accesslog.pattern=%D %s %m %U%q");
  }

  /**
   * Cold, then a minute of warming up, then warm.
   *
   * @param cold so often each asks while it is cold
   * @return how often all asked
   */
  int run(Client client, int cold, Duration warm) {
    return run(client, "cold", cold, Duration.ofMinutes(5))
        + run(client, "warming", Integer.MAX_VALUE, Duration.ofMinutes(1))
        + run(client, "warm", Integer.MAX_VALUE, warm);
  }

  private int run(Client client, String phase, int most, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var asked = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < CLIENTS; i++) {
        long seed = phase.hashCode() * 31L + i;
        asked.add(() -> client.ask(phase, most, end, new Random(seed)));
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

  /** How long each request took, in microseconds, by phase and kind; the log is thrown away. */
  Map<String, List<Long>> took() throws IOException {
    Map<String, List<Long>> took = new TreeMap<>();
    try (Stream<Path> files = Files.list(log)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher said = LINE.matcher(line);
          if (said.matches()) {
            String trouble = said.group("status").equals("200") ? "" : " " + said.group("status");
            took.computeIfAbsent(
                    said.group("phase") + " " + said.group("kind") + trouble,
                    k -> new ArrayList<>())
                .add(Long.parseLong(said.group("took")));
          }
        }
        Files.delete(file);
      }
    }
    Files.delete(log);
    return took;
  }

  /** Prints the median and the slow ends of each kind, in milliseconds. */
  static void tell(Map<String, List<Long>> took) {
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
}
