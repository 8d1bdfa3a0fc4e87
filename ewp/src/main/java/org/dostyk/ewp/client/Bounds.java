package org.dostyk.ewp.client;

import java.time.Duration;

/**
 * How much of one answer is taken.
 *
 * @param bytes most bytes, as sent and unpacked
 * @param time longest time from the first byte out to the last byte in
 */
public record Bounds(long bytes, Duration time) {
  static Bounds of(ClientSettings settings) {
    return new Bounds(settings.limits().bytes(), settings.time());
  }
}
