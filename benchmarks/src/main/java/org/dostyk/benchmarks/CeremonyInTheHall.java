package org.dostyk.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * A ceremony with six partners in three languages: how long its papers take, all of them, and how
 * long until two hundred screens have shown a signature, counted from the moment at which the
 * signatory sends the form. Three ceremonies are held, the first to warm up. The score tells
 * nothing; the figures are printed at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 10, timeUnit = TimeUnit.MINUTES)
public class CeremonyInTheHall {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000000";
  private static final int SCREENS = 200;
  private static final int CEREMONIES = 3;
  private static final Pattern MARK = Pattern.compile("data-mark=\"([0-9a-f]+)\"");
  private static final Pattern SIGN = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36}/sign)\"");

  private final Demonstration demonstration = new Demonstration();
  private final HttpClient screens = HttpClient.newHttpClient();
  private final List<Double> papers = new ArrayList<>();
  private final List<Double> firstScreen = new ArrayList<>();
  private final List<Double> lastScreen = new ArrayList<>();

  @Setup
  public void start() {
    demonstration.prepare();
    demonstration.startAsANode(List.of());
  }

  @Benchmark
  public int hold() {
    for (int i = 0; i < CEREMONIES; i++) {
      hold(i > 0);
    }
    return papers.size();
  }

  private void hold(boolean counts) {
    var officer = new DemoVisitor(demonstration.address(), "succ-officer");
    officer.get("/ceremonies/new");
    var chosen = new ArrayList<>(List.of("id", officer.hidden("id"), "type", "FRAMEWORK"));
    for (String partner : List.of("e1", "e2", "d1", "d2", "d3", "d4")) {
      Collections.addAll(chosen, "with", PREFIX + partner);
    }
    for (String language : List.of("kk", "ru", "zh")) {
      Collections.addAll(chosen, "language", language);
    }
    Collections.addAll(chosen, "do", "begin");
    officer.post("/ceremonies", chosen.toArray(String[]::new));
    String ceremony = officer.path().replaceAll("/edit.*", "");
    officer.sendBack(ceremony + "/edit", "do", "propose");
    String wall = officer.found("href=\"(/wall/[^\"]+)\"");

    var president = new DemoVisitor(demonstration.address(), "succ-president");
    for (int i = 0; i < 6; i++) {
      Matcher waiting = SIGN.matcher(president.get("/"));
      if (!waiting.find()) {
        throw new IllegalStateException("Nothing waits for the president");
      }
      sign(president, waiting.group(1), wall, counts);
    }

    officer.get(ceremony + "/papers");
    long begin = System.nanoTime();
    String page = officer.post(ceremony + "/papers");
    while (!page.contains("bundles.zip")) {
      page = officer.get(ceremony + "/papers");
    }
    if (counts) {
      papers.add((System.nanoTime() - begin) / 1e9);
    }
  }

  private void sign(DemoVisitor president, String page, String wall, boolean counts) {
    president.get(page);
    String hash = president.hidden("hash");
    String mark = mark(ask(wall, "").join());
    var waiting = new ArrayList<CompletableFuture<Long>>();
    for (int i = 0; i < SCREENS; i++) {
      waiting.add(
          ask(wall, mark)
              .thenApply(
                  seen -> {
                    if (mark(seen).equals(mark)) {
                      throw new IllegalStateException("A screen saw nothing");
                    }
                    return System.nanoTime();
                  }));
    }
    long begin = System.nanoTime();
    president.post(page, "hash", hash, "password", "dostyk-demo");
    List<Long> seen =
        waiting.stream().map(CompletableFuture::join).sorted(Comparator.naturalOrder()).toList();
    if (counts) {
      firstScreen.add((seen.getFirst() - begin) / 1e9);
      lastScreen.add((seen.getLast() - begin) / 1e9);
    }
  }

  private CompletableFuture<String> ask(String wall, String mark) {
    return screens
        .sendAsync(
            HttpRequest.newBuilder(
                    URI.create(demonstration.address() + wall + "/seats?lang=zh&mark=" + mark))
                .header("HX-Request", "true")
                .build(),
            BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }

  private static String mark(String seats) {
    Matcher mark = MARK.matcher(seats);
    if (!mark.find()) {
      throw new IllegalStateException("No mark in " + seats);
    }
    return mark.group(1);
  }

  @TearDown
  public void tell() {
    demonstration.stop();
    demonstration.throwAway();
    tell("all papers", papers);
    tell("first of 200 screens", firstScreen);
    tell("last of 200 screens", lastScreen);
  }

  private static void tell(String what, List<Double> seconds) {
    seconds.sort(Comparator.naturalOrder());
    System.out.printf(
        "%n%-22s median %.2f s, longest %.2f s, of %d%n",
        what, seconds.get(seconds.size() / 2), seconds.getLast(), seconds.size());
  }
}
