package org.dostyk.pathway.plan;

import java.time.Duration;

/**
 * What a solve may take.
 *
 * @param time wall time for the whole of it
 * @param seed the same seed gives the same plan wherever the time was long enough
 */
public record Limits(Duration time, int seed) {
  public static final Limits USUAL = new Limits(Duration.ofSeconds(60), 1);
}
