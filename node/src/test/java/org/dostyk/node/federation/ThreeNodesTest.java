package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Three real nodes do random things with agreements of all three and with promises and visits
 * between two of them, while lines are cut or break inside a request, notices come late, in another
 * order or never, nodes stop and start again, and clocks differ. In the end all who hold one hold
 * the same, every signature verifies, and every act stands once.
 *
 * <p>Many such histories go through the same run side by side. {@code -Dfederation.seed=} plays a
 * run again, {@code -Dfederation.history=} with it one of its histories alone.
 */
class ThreeNodesTest {
  private static final int RUNS = Integer.getInteger("federation.runs", many(4, 200));
  private static final int HISTORIES = Integer.getInteger("federation.histories", 50);
  private static final int STEPS = Integer.getInteger("federation.steps", many(25, 50));
  private static final int STOPS = many(8, 2);
  private static final @Nullable Integer ALONE = Integer.getInteger("federation.history");

  /** How many triples of nodes play runs at once, each by itself. */
  private static final int AT_ONCE = Integer.getInteger("federation.at-once", Math.min(2, RUNS));

  /** Runs after which nodes begin with empty databases again. */
  private static final int BEFORE_FRESH = 20;

  private static int many(int few, int all) {
    return Boolean.getBoolean("dostyk.long") ? all : few;
  }

  @Test
  void whateverHappensInBetweenAllHoldTheSameInTheEnd() throws Exception {
    long first = Long.getLong("federation.seed", new Random().nextLong());
    var next = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var playing = new ArrayList<Future<?>>();
      for (int i = 0; i < AT_ONCE; i++) {
        playing.add(threads.submit(() -> play(first, next)));
      }
      for (Future<?> one : playing) {
        one.get();
      }
    }
  }

  /** Plays runs on nodes of its own until all are played. */
  private static void play(long first, AtomicInteger next) {
    int run = next.getAndIncrement();
    while (run < RUNS) {
      try (var nodes = new ThreeNodes()) {
        for (int i = 0; i < BEFORE_FRESH && run < RUNS; i++) {
          new Run(nodes, first + run).play();
          run = next.getAndIncrement();
        }
      } catch (AssertionError | RuntimeException e) {
        next.set(RUNS);
        throw e;
      }
    }
  }

  /** Histories that go through the same faults side by side. */
  private static final class Run {
    private final ThreeNodes nodes;
    private final long seed;
    private final Random faults;
    private final Map<Integer, RandomHistory> histories = new TreeMap<>();
    private final Map<Integer, Throwable> failures = new TreeMap<>();

    Run(ThreeNodes nodes, long seed) {
      this.nodes = nodes;
      this.seed = seed;
      this.faults = new Random(seed);
    }

    void play() {
      try {
        begin();
        for (int step = 0; step < STEPS; step++) {
          each(RandomHistory::step);
          if (faults.nextInt(3) == 0) {
            nodes.fault(faults, HISTORIES, STOPS);
          }
          nodes.someRun(faults);
          nodes.pass(Duration.ofSeconds(faults.nextInt(1, 400)), faults);
        }
        nodes.settle(faults);
        each(RandomHistory::same);
        assertThat(nodes.waiting()).as("nothing waits").isEmpty();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("All of a run failed: -Dfederation.seed=" + seed, e);
      }
      if (!failures.isEmpty()) {
        throw failed();
      }
    }

    private void begin() {
      nodes.nextDay(faults);
      long[] seeds = new Random(seed).longs(HISTORIES).toArray();
      for (int i = 0; i < HISTORIES; i++) {
        if (ALONE == null || ALONE == i) {
          histories.put(i, new RandomHistory(nodes, seeds[i]));
        }
      }
      nodes.exchange();
      each(RandomHistory::begin);
    }

    /** One that fails stops none of the others. */
    private void each(Consumer<RandomHistory> does) {
      histories.forEach(
          (i, history) -> {
            if (!failures.containsKey(i)) {
              try {
                does.accept(history);
              } catch (AssertionError | RuntimeException e) {
                failures.put(i, e);
              }
            }
          });
    }

    private AssertionError failed() {
      var error =
          new AssertionError(
              "Of %d histories these failed: %s. The run again: -Dfederation.runs=1 -Dfederation.seed=%d, and a history in it alone: -Dfederation.history=%d"
                  .formatted(
                      histories.size(),
                      failures.keySet(),
                      seed,
                      failures.keySet().iterator().next()));
      failures.values().forEach(error::addSuppressed);
      return error;
    }
  }
}
