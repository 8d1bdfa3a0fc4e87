package org.dostyk.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The visit with more than thirty delegates of the demonstration: how long the name cards,
 * invitations and itineraries of all of them take, from the press of the button until the page
 * offers them; and how long a briefing pack takes as a PDF in four languages, one after another.
 * Each is done seven times, the first two to warm up. The score tells nothing; the figures are
 * printed at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 10, timeUnit = TimeUnit.MINUTES)
public class VisitPapers {
  private static final String VISIT = "01980000-0000-7000-8000-0000000002b2";
  private static final int TIMES = 7;
  private static final int WARM = 2;

  private final Demonstration demonstration = new Demonstration();
  private final List<Double> papers = new ArrayList<>();
  private final List<Double> packs = new ArrayList<>();

  @Setup
  public void start() {
    demonstration.prepare();
    demonstration.startAsANode(List.of());
  }

  @Benchmark
  public int print() {
    var officer = new DemoVisitor(demonstration.address(), "krg-officer");
    for (int i = 0; i < TIMES; i++) {
      papers(officer, i >= WARM);
      packs(officer, i >= WARM);
    }
    return papers.size() + packs.size();
  }

  /** Papers are set anew after a change, here of the order of protocol. */
  private void papers(DemoVisitor officer, boolean counts) {
    officer.get("/visits/" + VISIT + "/delegation");
    String move =
        officer.found("action=\"(/visits/[^\"]+/move)\">(?:(?!</form>)[\\s\\S])*?value=\"down\"");
    officer.post(move, "do", "down");
    String path = "/visits/" + VISIT + "/papers";
    officer.get(path);
    long begin = System.nanoTime();
    String page = officer.post(path);
    while (!page.contains("papers.zip")) {
      page = officer.get(path);
    }
    if (counts) {
      papers.add((System.nanoTime() - begin) / 1e9);
    }
  }

  private void packs(DemoVisitor officer, boolean counts) {
    long begin = System.nanoTime();
    for (String language : List.of("kk", "ru", "zh", "en")) {
      String pdf = officer.get("/briefings/" + VISIT + "/pack.pdf?language=" + language);
      if (!pdf.startsWith("%PDF")) {
        throw new IllegalStateException("No pack in " + language);
      }
    }
    if (counts) {
      packs.add((System.nanoTime() - begin) / 1e9);
    }
  }

  @TearDown
  public void tell() {
    demonstration.stop();
    demonstration.throwAway();
    tell("papers of all delegates", papers);
    tell("a pack in four languages", packs);
  }

  private static void tell(String what, List<Double> seconds) {
    seconds.sort(Comparator.naturalOrder());
    System.out.printf(
        "%n%-24s median %.2f s, longest %.2f s, of %d%n",
        what, seconds.get(seconds.size() / 2), seconds.getLast(), seconds.size());
  }
}
