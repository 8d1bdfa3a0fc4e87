package org.dostyk.node.notices;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wishes to be written to.
 *
 * @param zone the clock by which quiet hours and digests are told
 * @param quiet hours in which no letter leaves
 * @param hour from 0 to 23, at which digests come
 * @param day on which weekly ones come
 * @param paces by topic; what is not named leaves at once
 */
public record Habit(
    ZoneId zone, Optional<Quiet> quiet, int hour, DayOfWeek day, Map<String, Pace> paces) {
  private static final int MORNING = 8;

  /**
   * Hours of every day; they may lie over midnight.
   *
   * @param from not the same as {@code to}
   */
  public record Quiet(LocalTime from, LocalTime to) {
    boolean includes(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  public Habit {
    paces = Map.copyOf(paces);
  }

  /** What holds for whoever has chosen nothing: everything at once. */
  static Habit usual(ZoneId zone) {
    return new Habit(zone, Optional.empty(), MORNING, DayOfWeek.MONDAY, Map.of());
  }

  public Pace pace(String topic) {
    return paces.getOrDefault(topic, Pace.AT_ONCE);
  }
}
