package org.dostyk.node.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much one peer may ask: requests and bytes that are given back steadily, up to a store for
 * busy moments, and so many requests at a time. Thread-safe.
 */
final class Allowance {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private final Limits limits;
  private double requests;
  private double bytes;
  private int underWay;
  private Instant at;

  /**
   * @param requests given back each second
   * @param bytes given back each second, read and written together
   * @param seconds for how many of these nothing asked is saved up
   * @param atOnce how many requests may be under way
   */
  record Limits(int requests, long bytes, int seconds, int atOnce) {}

  Allowance(Limits limits, Instant now) {
    this.limits = limits;
    this.requests = (double) limits.requests() * limits.seconds();
    this.bytes = (double) limits.bytes() * limits.seconds();
    this.at = now;
  }

  /** Begins a request; or says how long to wait. Whatever was begun is to be {@link #ended}. */
  synchronized Optional<Duration> begin(int size, Instant now) {
    giveBack(now);
    if (underWay >= limits.atOnce()) {
      return Optional.of(SHORTEST);
    }
    if (requests < 1) {
      return Optional.of(until(1 - requests, limits.requests()));
    }
    // What an answer weighs is known afterwards, so this may go below nothing once.
    if (bytes <= 0) {
      return Optional.of(until(1 - bytes, limits.bytes()));
    }
    requests -= 1;
    bytes -= size;
    underWay++;
    return Optional.empty();
  }

  synchronized void ended(long size) {
    underWay--;
    bytes -= size;
  }

  private static Duration until(double lacking, double perSecond) {
    Duration wait = Duration.ofSeconds((long) Math.ceil(lacking / perSecond));
    return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
  }

  /** A clock that was put back gives nothing and takes nothing. */
  private void giveBack(Instant now) {
    double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
    at = now;
    double most = limits.seconds();
    requests = Math.min(requests + seconds * limits.requests(), most * limits.requests());
    bytes = Math.min(bytes + seconds * limits.bytes(), most * limits.bytes());
  }
}
