package org.dostyk.allocation.mechanism;

import java.util.concurrent.BrokenBarrierException;

/** Runs the same work on several threads, this one among them, and waits for all. */
final class Workers {
  private final int count;

  Workers(int count) {
    this.count = count;
  }

  /** One worker's part; it may wait for the others at a barrier. */
  interface Work {
    void run(int worker) throws InterruptedException, BrokenBarrierException;
  }

  int count() {
    return count;
  }

  void run(Work work) {
    var failures = new Throwable[count];
    var threads = new Thread[count];
    for (int w = 0; w < count; w++) {
      int me = w;
      threads[w] = new Thread(() -> failures[me] = tried(work, me, threads), "allocation-" + w);
      threads[w].setDaemon(true);
    }
    for (int w = 1; w < count; w++) {
      threads[w].start();
    }
    failures[0] = tried(work, 0, threads);
    boolean interrupted = Thread.interrupted();
    for (int w = 1; w < count; w++) {
      try {
        threads[w].join();
      } catch (InterruptedException e) {
        interrupted = true;
        w--;
      }
    }
    throwFirst(failures);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A worker that fails wakes the others, who may wait for it. */
  private static Throwable tried(Work work, int me, Thread[] threads) {
    try {
      work.run(me);
      return DONE;
    } catch (InterruptedException | BrokenBarrierException | RuntimeException | Error e) {
      for (Thread thread : threads) {
        thread.interrupt();
      }
      return e;
    }
  }

  private static final Throwable DONE = new Throwable("done", null, false, false) {};

  private static void throwFirst(Throwable[] failures) {
    Throwable first = DONE;
    for (Throwable failure : failures) {
      boolean consequence =
          failure instanceof InterruptedException || failure instanceof BrokenBarrierException;
      if (failure != DONE && (first == DONE || !consequence)) {
        first = failure;
      }
    }
    switch (first) {
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      default -> {
        if (first != DONE) {
          throw new IllegalStateException(first);
        }
      }
    }
  }
}
