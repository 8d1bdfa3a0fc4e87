package org.dostyk.node.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.notices.Habit.Quiet;
import org.dostyk.node.values.Objection;

/** When a letter leaves, by its reader's own clock. */
final class HabitRules {
  private HabitRules() {}

  /** The first moment from this one on that is not in the reader's quiet hours. */
  static Instant afterQuiet(Instant now, Habit habit) {
    ZonedDateTime here = now.atZone(habit.zone());
    Optional<Quiet> quiet = habit.quiet().filter(q -> q.includes(here.toLocalTime()));
    if (quiet.isEmpty()) {
      return now;
    }
    LocalTime to = quiet.get().to();
    LocalDate day =
        here.toLocalTime().isBefore(to) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
    Instant end = day.atTime(to).atZone(habit.zone()).toInstant();
    // Where clocks are put forward over that hour, it is here already.
    return end.isAfter(now) ? end : now;
  }

  /** When a letter of this pace leaves; a digest comes at its hour, quiet or not. */
  static Instant due(Pace pace, Instant now, Habit habit) {
    ZonedDateTime here = now.atZone(habit.zone());
    LocalDate today = here.toLocalDate();
    return switch (pace) {
      case AT_ONCE, NEVER -> afterQuiet(now, habit);
      case DAILY -> {
        Instant digest = digest(today, habit);
        yield digest.isAfter(now) ? digest : digest(today.plusDays(1), habit);
      }
      case WEEKLY -> {
        LocalDate day = today.with(TemporalAdjusters.nextOrSame(habit.day()));
        Instant digest = digest(day, habit);
        yield digest.isAfter(now) ? digest : digest(day.plusWeeks(1), habit);
      }
    };
  }

  private static Instant digest(LocalDate day, Habit habit) {
    return day.atTime(habit.hour(), 0).atZone(habit.zone()).toInstant();
  }

  /** What speaks against a choice. */
  static List<Objection> objections(Habit habit, List<Topic> topics) {
    var found = new ArrayList<Objection>();
    habit
        .quiet()
        .filter(q -> q.from().equals(q.to()))
        .ifPresent(q -> found.add(Objection.of("notices.objection.quiet_always")));
    for (Topic topic : topics) {
      if (!topic.mayBeLeft() && habit.pace(topic.module()) == Pace.NEVER) {
        found.add(Objection.of("notices.objection.must_be_told", Objection.of(topic.heading())));
      }
    }
    return found;
  }
}
