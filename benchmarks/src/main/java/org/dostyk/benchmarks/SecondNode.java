package org.dostyk.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * What {@code ./dostyk demo --two} needs of memory and what its pages cost, as the front door
 * starts it. Three people walk through the pages of the second node, each as far as it goes, in
 * several rounds; after each round it is told what processor time of that node a page took and how
 * long it was waited for, and what both nodes and their PostgreSQL hold. The score tells nothing;
 * the figures are printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class SecondNode {
  private static final List<String> PEOPLE =
      List.of("succ-officer", "succ-president", "succ-administrator");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");
  private static final Pattern NO_PAGE = Pattern.compile("\\.[a-z0-9]+$|lang=|/demo|/sign-out");

  /** How many pages each goes to in a round, at most. */
  @Param("150")
  private int pages;

  @Param("4")
  private int rounds;

  private final Demonstration demonstration = new Demonstration();
  private final List<Double> waited = new ArrayList<>();

  @Setup
  public void begin() {
    demonstration.startTwo();
    tell("started");
  }

  @Benchmark
  public int walk() {
    int all = 0;
    for (int i = 1; i <= rounds; i++) {
      Duration before = processor();
      waited.clear();
      PEOPLE.forEach(this::walk);
      Collections.sort(waited);
      System.out.printf(
          "%nRound %d, %d pages: %.1f ms of processor time each, waited %.0f ms at the median%n",
          i,
          waited.size(),
          processor().minus(before).toMillis() / (double) waited.size(),
          waited.get(waited.size() / 2));
      tell("round " + i);
      all += waited.size();
    }
    return all;
  }

  /** The nearest pages first, in the order of their links. */
  private void walk(String who) {
    var visitor = new DemoVisitor(demonstration.otherAddress(), who);
    var seen = new HashSet<>(List.of("/"));
    var ahead = new ArrayDeque<>(seen);
    for (int i = 0; i < pages && !ahead.isEmpty(); i++) {
      long begin = System.nanoTime();
      String page = visitor.get(ahead.remove());
      waited.add((System.nanoTime() - begin) / 1e6);
      Matcher links = LINK.matcher(page);
      while (links.find()) {
        String link = links.group(1).replace("&amp;", "&");
        if (!NO_PAGE.matcher(link).find() && seen.add(link)) {
          ahead.add(link);
        }
      }
    }
  }

  private Duration processor() {
    return demonstration.other().info().totalCpuDuration().orElseThrow();
  }

  private void tell(String when) {
    System.out.printf(
        "%nResident, %s: first node %s; second node %s%n",
        when,
        resident(demonstration.first(), "karaganda"),
        resident(demonstration.other(), "shanghai"));
  }

  private String resident(ProcessHandle node, String side) {
    Path folder = demonstration.folder().resolve(side);
    long java = Resident.of(node);
    long postgres = Resident.postgres(folder);
    return "%d MB and its PostgreSQL %d MB, together %d MB"
        .formatted(java, postgres, java + postgres);
  }

  @TearDown
  public void end() {
    demonstration.stop();
    demonstration.throwAway();
  }
}
