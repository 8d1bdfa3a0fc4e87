package org.dostyk.benchmarks;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
 * The demonstration's two nodes, each a process with its own database, that share agreements. An
 * officer in Shanghai comments on them by the page's form. How long a comment takes is counted from
 * the moment at which its form is sent until a query of the other node's database, which is asked
 * every few milliseconds, finds it beside the agreement: committed, and so on the page of whoever
 * opens it then. Then the cable is cut by the form of the administrator's page, comments are made
 * as fast as it goes or spread over a time, the cable is joined, and both are waited for to hold
 * the same. The score tells nothing; the figures are printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 120, timeUnit = TimeUnit.MINUTES)
public class TwoNodes {
  private static final String PARTNER = "kmic.example";
  private static final int OFFICERS = 4;
  private static final Duration LOOKING = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMinutes(20);

  /** Over how many agreements the changes go. */
  @Param("500")
  private int agreements;

  @Param("20")
  private int perSecond;

  @Param("30")
  private int warmUpSeconds;

  @Param("60")
  private int seconds;

  /** Comments made while the cable is cut; none for no cut. */
  @Param("10000")
  private int changes;

  /** How long the cable stays cut, the comments spread over it; 0 for as fast as it goes. */
  @Param("0")
  private int cutSeconds;

  /** A folder that keeps both nodes with their agreements, so that it is filled once. */
  @Param("")
  private String kept = "";

  private final Map<UUID, Long> sent = new ConcurrentHashMap<>();
  private final List<Double> took = new ArrayList<>();
  private @Nullable Demonstration nodes;
  private List<SharedFolder.Shared> shared = List.of();

  @Setup
  public void fill() throws SQLException, InterruptedException {
    Demonstration demonstration =
        kept.isEmpty() ? new Demonstration() : new Demonstration(Path.of(kept));
    nodes = demonstration;
    var classes = new Demonstration();
    classes.prepare();
    classes.throwAway();
    demonstration.startTwo(List.of());
    awaitPeers();
    try (var karaganda = new SharedFolder(folder("karaganda"));
        var shanghai = new SharedFolder(folder("shanghai"))) {
      propose(agreements - shanghai.shared(PARTNER).size());
      awaitSame(shanghai, karaganda);
      shared = shanghai.shared(PARTNER);
    }
  }

  private Path folder(String side) {
    return demonstration().folder().resolve(side);
  }

  private Demonstration demonstration() {
    return java.util.Objects.requireNonNull(nodes);
  }

  private DemoVisitor inShanghai(String who) {
    return new DemoVisitor(demonstration().otherAddress(), who);
  }

  private void awaitPeers() throws InterruptedException {
    var administrator = inShanghai("succ-administrator");
    while (!administrator.get("/network").contains(PARTNER)) {
      Thread.sleep(500);
    }
  }

  /** By the forms, as the officer would; only the first waits for its page. */
  private void propose(int count) {
    parallel(
        OFFICERS,
        officer -> {
          var visitor = inShanghai("succ-officer");
          for (int i = officer; i < count; i += OFFICERS) {
            visitor.get("/agreements/new");
            String college =
                visitor.found(
                    "(?s)name=\"with\" value=\"([^\"]+)\"(?:(?!name=\"with\").)*?"
                        + "(?:Mining and Industrial|горно-индустриальный|矿业工业|тау-кен)");
            visitor.post(
                "/agreements",
                "id",
                visitor.hidden("id"),
                "type",
                "MEMORANDUM",
                "with",
                college,
                "language",
                "ru",
                "language",
                "zh",
                "do",
                "begin");
            String edit = visitor.path();
            visitor.sendBack(edit, "do", "propose");
          }
        });
  }

  @Benchmark
  public int exchange() throws SQLException, InterruptedException {
    try (var karaganda = new SharedFolder(folder("karaganda"));
        var shanghai = new SharedFolder(folder("shanghai"))) {
      steadily("warm", warmUpSeconds, karaganda);
      took.clear();
      steadily("measured", seconds, karaganda);
      tellSteady();
      tellMemory();
      if (changes > 0) {
        cutAndJoin(shanghai, karaganda);
      }
    }
    return took.size();
  }

  /** So many each second, on one agreement after another, whatever becomes of them. */
  private void steadily(String what, int duration, SharedFolder karaganda)
      throws SQLException, InterruptedException {
    sent.clear();
    int count = duration * perSecond;
    long begin = System.nanoTime();
    try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
      var visitors = new ArrayList<DemoVisitor>();
      for (int i = 0; i < OFFICERS; i++) {
        visitors.add(inShanghai("succ-officer"));
      }
      var idle = new java.util.concurrent.ArrayBlockingQueue<>(OFFICERS, false, visitors);
      var clock = Executors.newSingleThreadScheduledExecutor();
      var next = new AtomicInteger();
      var ticking =
          clock.scheduleAtFixedRate(
              () -> {
                int number = next.getAndIncrement();
                if (number < count) {
                  officers.execute(() -> comment(idle, what, number));
                }
              },
              0,
              1_000_000_000L / perSecond,
              TimeUnit.NANOSECONDS);
      while (took.size() < count) {
        look(karaganda);
        if (System.nanoTime() - begin > LONGEST.toNanos()) {
          throw new IllegalStateException(took.size() + " of " + count + " came");
        }
        Thread.sleep(LOOKING);
      }
      ticking.cancel(false);
      clock.shutdownNow();
    }
    tell("%s: %d comments in %.1f s".formatted(what, count, (System.nanoTime() - begin) / 1e9));
  }

  private void comment(
      java.util.concurrent.BlockingQueue<DemoVisitor> idle, String what, int number) {
    try {
      DemoVisitor visitor = idle.take();
      try {
        SharedFolder.Shared one = shared.get(number % shared.size());
        UUID id = UUID.randomUUID();
        sent.put(id, System.nanoTime());
        comment(visitor, one, id, what + " " + number);
      } finally {
        idle.put(visitor);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void comment(DemoVisitor officer, SharedFolder.Shared one, UUID id, String words) {
    officer.send(
        "/agreements/" + one.agreement() + "/answers",
        "answer",
        id.toString(),
        "version",
        String.valueOf(one.version()),
        "do",
        "comment",
        "words",
        words);
  }

  private void look(SharedFolder karaganda) throws SQLException {
    List<UUID> there = karaganda.answers(List.copyOf(sent.keySet()));
    long now = System.nanoTime();
    for (UUID id : there) {
      took.add((now - java.util.Objects.requireNonNull(sent.remove(id))) / 1e6);
    }
  }

  private void cutAndJoin(SharedFolder shanghai, SharedFolder karaganda)
      throws SQLException, InterruptedException {
    var administrator = inShanghai("succ-administrator");
    administrator.get("/network");
    String peer =
        administrator.found(
            "(?s)href=\"(/network/peers/[0-9a-f-]{36})\"(?:(?!</tr>|</li>).)*?kmic");
    administrator.get(peer);
    administrator.post(peer + "/cut", "topic", administrator.hidden("topic"));
    long begin = System.nanoTime();
    parallel(
        OFFICERS,
        officer -> {
          var visitor = inShanghai("succ-officer");
          for (int i = officer; i < changes; i += OFFICERS) {
            awaitTime(begin + TimeUnit.SECONDS.toNanos(cutSeconds) * i / changes);
            comment(visitor, shared.get(i % shared.size()), UUID.randomUUID(), "cut " + i);
          }
        });
    awaitTime(begin + TimeUnit.SECONDS.toNanos(cutSeconds));
    long made = System.nanoTime();
    tell(
        "cut: %,d comments on %,d agreements made in %.0f s"
            .formatted(changes, shared.size(), (made - begin) / 1e9));
    if (shanghai.isSameAs(karaganda, PARTNER)) {
      throw new IllegalStateException("The cable was not cut");
    }
    var joining = inShanghai("succ-administrator");
    joining.get(peer);
    long joined = System.nanoTime();
    joining.post(peer + "/resume", "topic", joining.hidden("topic"));
    awaitSame(shanghai, karaganda);
    tell("joined: both the same after %.1f s".formatted((System.nanoTime() - joined) / 1e9));
  }

  private static void awaitTime(long time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both hold the same acts of every agreement that they share, and nothing is under way. */
  private static void awaitSame(SharedFolder shanghai, SharedFolder karaganda)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!shanghai.isSameAs(karaganda, PARTNER)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("They do not come to hold the same");
      }
      Thread.sleep(200);
    }
  }

  private void tellSteady() {
    took.sort(Comparator.naturalOrder());
    tell(
        "visible after, of %d: median %.0f ms, 95th %.0f ms, 99th %.0f ms, longest %.0f ms"
            .formatted(took.size(), at(0.5), at(0.95), at(0.99), took.getLast()));
  }

  private double at(double part) {
    return took.get((int) Math.min(took.size() - 1, Math.round(part * took.size())));
  }

  private void tellMemory() {
    tell(
        "resident: first node %d MB, second node %d MB and its PostgreSQL %d MB"
            .formatted(
                Resident.of(demonstration().first()),
                Resident.of(demonstration().other()),
                Resident.postgres(folder("shanghai"))));
  }

  /** Somebody's part of the work. */
  private interface Part {
    void work(int number);
  }

  private static void parallel(int count, Part part) {
    try (var officers = Executors.newFixedThreadPool(count)) {
      var parts = new ArrayList<Future<?>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        parts.add(officers.submit(() -> part.work(number)));
      }
      for (Future<?> each : parts) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** At once, so that a run that is broken off has told something. */
  private static void tell(String figure) {
    System.out.println();
    System.out.println(figure);
  }

  @TearDown
  public void end() {
    demonstration().stop();
    if (kept.isEmpty()) {
      demonstration().throwAway();
    }
  }
}
