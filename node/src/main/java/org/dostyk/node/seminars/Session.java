package org.dostyk.node.seminars;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemId;

/**
 * A session of a seminar or congress, on the day and by the clock of its item.
 *
 * @param speakers by name, in the order in which they speak
 * @param language in which it is held, where that was said
 * @param moderator may be empty
 * @param room where it differs from the item's place; may be empty
 * @param takenOut whether it was taken out again; calendars must learn of it
 * @param revision grows with every change, from 1; 0 of one that is not saved yet
 */
public record Session(
    SessionId id,
    ItemId item,
    LocalTime starts,
    LocalTime ends,
    Text title,
    List<String> speakers,
    Optional<Language> language,
    String moderator,
    String room,
    boolean takenOut,
    int revision,
    Instant changedAt) {

  public Session {
    speakers = List.copyOf(speakers);
  }

  boolean overlaps(Session other) {
    return starts.isBefore(other.ends) && other.starts.isBefore(ends);
  }
}
