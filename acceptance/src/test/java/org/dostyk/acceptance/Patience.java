package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * How tests wait for what another process is about to do: they look whenever a database tells that
 * something was written, and now and then besides, for not everything is written.
 */
final class Patience {
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
  private static final long BESIDES = TimeUnit.MILLISECONDS.toNanos(250);
  private static final Object BELL = new Object();
  private static long rung;

  private Patience() {}

  /** Something that a page or a database may be asked about. */
  @FunctionalInterface
  interface Sought {
    boolean isThere() throws SQLException;
  }

  /** Something was written. */
  static void ring() {
    synchronized (BELL) {
      rung++;
      BELL.notifyAll();
    }
  }

  /** Returns when it is there. */
  static void until(Sought sought) {
    until("what is waited for", sought);
  }

  /**
   * @param what is waited for, in the words of the failure
   */
  static void until(String what, Sought sought) {
    long end = System.nanoTime() + LONGEST;
    try {
      for (long seen = rung(); !sought.isThere(); seen = rung()) {
        assertThat(System.nanoTime()).as("%s is not there", what).isLessThan(end);
        awaitBell(seen);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long rung() {
    synchronized (BELL) {
      return rung;
    }
  }

  /** Returns at once where it has rung since. */
  private static void awaitBell(long seen) {
    long end = System.nanoTime() + BESIDES;
    synchronized (BELL) {
      try {
        for (long left = BESIDES; rung == seen && left > 0; left = end - System.nanoTime()) {
          TimeUnit.NANOSECONDS.timedWait(BELL, left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
