package org.dostyk.node.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed attempts to get in, of one account or from one network address.
 *
 * @param failures in a row, since the last success or since they were forgotten
 * @param blockedUntil when the next may be made; null where it may be made at once
 */
record Attempts(int failures, Instant lastAt, @Nullable Instant blockedUntil) {

  /**
   * How many failures are free, and after how long without any they are forgotten. From then on
   * each doubles the wait, from a minute to an hour.
   */
  enum Limit {
    /** A person who tries the passwords they remember. */
    ACCOUNT(5, Duration.ofDays(1)),
    /** A campus behind one address. */
    CLIENT(30, Duration.ofHours(1));

    private final int free;
    private final Duration memory;

    Limit(int free, Duration memory) {
      this.free = free;
      this.memory = memory;
    }

    /** The wait after so many failures. */
    Duration waitAfter(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      return Duration.ofMinutes(Math.min(60, 1L << Math.min(failures - free, 6)));
    }
  }

  static Attempts none(Instant now) {
    return new Attempts(0, now, null);
  }

  /** When the next may be made: now, or later. */
  Instant openAt(Instant now) {
    return blockedUntil == null || blockedUntil.isBefore(now) ? now : blockedUntil;
  }

  /** One more, taken as failed until it is known to have succeeded. */
  Attempts another(Limit limit, Instant now) {
    int count = (lastAt.plus(limit.memory).isBefore(now) ? 0 : failures) + 1;
    Duration wait = limit.waitAfter(count);
    return new Attempts(count, now, wait.isZero() ? null : now.plus(wait));
  }

  /** The last one succeeded after all. */
  Attempts oneLess() {
    return new Attempts(Math.max(0, failures - 1), lastAt, null);
  }
}
