package org.dostyk.node.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;

/**
 * What happens at a time and a place.
 *
 * @param zone the clock that day and times are told by
 * @param place a room, a hall, an airport; may be empty
 * @param who who takes part
 * @param interpreter who interprets; may be empty
 * @param transport how people get there; may be empty
 * @param takenOut whether it was taken out again; calendars must learn of it
 * @param revision grows with every change, from 1; 0 of one that is not saved yet
 */
public record ItineraryItem(
    ItemId id,
    LocalDate day,
    LocalTime starts,
    LocalTime ends,
    ZoneId zone,
    ItemKind kind,
    Text title,
    Words place,
    Who who,
    String interpreter,
    Words transport,
    boolean takenOut,
    int revision,
    Instant changedAt) {

  /** An item of which place and transport are told once. */
  public ItineraryItem(
      ItemId id,
      LocalDate day,
      LocalTime starts,
      LocalTime ends,
      ZoneId zone,
      ItemKind kind,
      Text title,
      String place,
      Who who,
      String interpreter,
      String transport,
      boolean takenOut,
      int revision,
      Instant changedAt) {
    this(
        id,
        day,
        starts,
        ends,
        zone,
        kind,
        title,
        Words.of(place),
        who,
        interpreter,
        Words.of(transport),
        takenOut,
        revision,
        changedAt);
  }

  /**
   * Who takes part.
   *
   * @param chosen where not everybody does
   */
  public record Who(boolean everybody, Set<DelegateId> chosen) {
    public Who {
      chosen = Set.copyOf(chosen);
    }

    public boolean includes(DelegateId delegate) {
      return everybody || chosen.contains(delegate);
    }
  }

  public Instant start() {
    return day.atTime(starts).atZone(zone).toInstant();
  }

  public Instant end() {
    return day.atTime(ends).atZone(zone).toInstant();
  }

  boolean overlaps(ItineraryItem other) {
    return start().isBefore(other.end()) && other.start().isBefore(end());
  }
}
