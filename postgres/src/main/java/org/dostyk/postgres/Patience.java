package org.dostyk.postgres;

import java.time.Duration;

/** How long is left to wait for something that tells nobody when it happens. */
record Patience(long deadline) {

  static Patience of(Duration duration) {
    return new Patience(System.nanoTime() + duration.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - deadline >= 0;
  }

  /** A moment's rest between two looks. */
  void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresTrouble(
          PostgresTrouble.Kind.NO_ANSWER,
          "Waiting for PostgreSQL was interrupted.",
          "Nothing was lost.",
          "Start again.",
          e);
    }
  }
}
