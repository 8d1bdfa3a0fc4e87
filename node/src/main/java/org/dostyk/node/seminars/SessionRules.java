package org.dostyk.node.seminars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.ItineraryItem;

/**
 * What speaks against a session: what cannot be is refused, what should not be is said, and an
 * officer who knows better goes on.
 */
final class SessionRules {
  static final int MOST = 200;
  static final int LONGEST = 300;
  static final int MOST_SPEAKERS = 30;

  private SessionRules() {}

  /** What cannot be. */
  static List<Objection> refusals(Session session, int others) {
    var objections = new ArrayList<Objection>();
    if (!session.starts().isBefore(session.ends())) {
      objections.add(Objection.of("seminars.objection.ends_first"));
    }
    if (isLong(session.moderator())
        || isLong(session.room())
        || session.speakers().stream().anyMatch(SessionRules::isLong)
        || session.title().byTag().values().stream().anyMatch(SessionRules::isLong)) {
      objections.add(Objection.of("seminars.objection.long", LONGEST));
    }
    if (session.speakers().size() > MOST_SPEAKERS) {
      objections.add(Objection.of("seminars.objection.speakers", MOST_SPEAKERS));
    }
    if (others >= MOST) {
      objections.add(Objection.of("seminars.objection.too_many", MOST));
    }
    return objections;
  }

  /**
   * What should not be.
   *
   * @param sessions the programme; the session itself may be among them
   */
  static List<Objection> warnings(Session session, List<Session> sessions, ItineraryItem item) {
    var warnings = new ArrayList<Objection>();
    if (session.starts().isBefore(item.starts()) || session.ends().isAfter(item.ends())) {
      warnings.add(Objection.of("seminars.warning.outside", item.starts() + "–" + item.ends()));
    }
    for (Session other : sessions) {
      if (!other.id().equals(session.id()) && other.overlaps(session)) {
        if (Fold.of(room(session, item)).equals(Fold.of(room(other, item)))) {
          warnings.add(
              room(session, item).isBlank()
                  ? Objection.of("seminars.warning.at_once", other.title())
                  : Objection.of(
                      "seminars.warning.room_twice", room(session, item), other.title()));
        }
        Map<String, String> busy = people(other);
        people(session)
            .forEach(
                (folded, name) -> {
                  if (busy.containsKey(folded)) {
                    warnings.add(
                        Objection.of("seminars.warning.person_twice", name, other.title()));
                  }
                });
      }
    }
    return warnings;
  }

  /** Whether it is held elsewhere than its seminar. */
  static boolean hasOwnRoom(Session session, ItineraryItem item) {
    return !Fold.of(room(session, item)).equals(Fold.of(item.place().said()));
  }

  private static String room(Session session, ItineraryItem item) {
    return session.room().isBlank() ? item.place().said() : session.room();
  }

  /** Who is needed there: the name as it is compared, and as it is written. */
  private static Map<String, String> people(Session session) {
    var people = new LinkedHashMap<String, String>();
    session.speakers().forEach(s -> people.put(Fold.of(s), s));
    if (!session.moderator().isBlank()) {
      people.put(Fold.of(session.moderator()), session.moderator());
    }
    return people;
  }

  private static boolean isLong(String text) {
    return text.length() > LONGEST;
  }
}
