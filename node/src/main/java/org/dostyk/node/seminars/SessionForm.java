package org.dostyk.node.seminars;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** Reads and fills the form of a session. */
final class SessionForm {
  private SessionForm() {}

  /** A new session follows the last one. */
  static Typed blank(ItineraryItem item, List<Session> sessions) {
    LocalTime starts = sessions.isEmpty() ? item.starts() : sessions.getLast().ends();
    return Typed.nothing().with("starts", starts.toString());
  }

  static Typed show(Session session) {
    return Typed.nothing()
        .with("starts", session.starts().toString())
        .with("ends", session.ends().toString())
        .with("title", session.title())
        .with("speakers", String.join("\n", session.speakers()))
        .with("language", session.language().map(Language::tag).orElse(""))
        .with("moderator", session.moderator())
        .with("room", session.room());
  }

  /**
   * @throws Refused with everything that is missing
   */
  static Session read(Typed typed, SessionId id, ItemId item, int revision, Instant now) {
    var objections = new ArrayList<Objection>();
    Optional<Text> title = typed.text("title");
    if (title.isEmpty()) {
      objections.add(Objection.of("seminars.objection.title"));
    }
    Optional<LocalTime> starts = time(typed.get("starts"));
    Optional<LocalTime> ends = time(typed.get("ends"));
    if (starts.isEmpty() || ends.isEmpty()) {
      objections.add(Objection.of("seminars.objection.time"));
    }
    Refused.ifAny(objections);
    return new Session(
        id,
        item,
        starts.orElseThrow(),
        ends.orElseThrow(),
        title.orElseThrow(),
        Arrays.stream(Tidy.lines(typed.exactly("speakers")).split("\n"))
            .map(Tidy::line)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList(),
        Language.of(typed.get("language")),
        Tidy.line(typed.get("moderator")),
        Tidy.line(typed.get("room")),
        false,
        revision,
        now);
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
