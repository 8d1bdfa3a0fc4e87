package org.dostyk.node.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved by as much as the visitor wished. Thread-safe. */
class DemoClock extends Clock {
  private final Clock real;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  DemoClock(Clock real) {
    this.real = real;
  }

  void moveTo(Duration fromReal) {
    ahead.set(fromReal);
  }

  /**
   * Lets something happen at its own moment, and brings the clock back; what lies ahead of the
   * clock happens now.
   */
  void at(Instant then, Runnable deed) {
    Duration before = ahead();
    Duration ago = Duration.between(then, instant());
    if (ago.isNegative()) {
      deed.run();
      return;
    }
    moveTo(before.minus(ago));
    try {
      deed.run();
    } finally {
      moveTo(before);
    }
  }

  Duration ahead() {
    return ahead.get();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
