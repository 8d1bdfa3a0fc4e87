package org.dostyk.node.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dostyk.node.people.Actor;
import org.springframework.stereotype.Service;

/** What happens on visits on the day that it is. */
@Service
public class VisitsToday {
  private static final int MOST = 20;
  private final VisitStore store;
  private final VisitListStore lists;
  private final Itineraries itineraries;
  private final Clock clock;

  VisitsToday(VisitStore store, VisitListStore lists, Itineraries itineraries, Clock clock) {
    this.store = store;
    this.lists = lists;
    this.itineraries = itineraries;
    this.clock = clock;
  }

  /** A visit that is under way, with the items of its day at the place visited. */
  public record Day(Visit visit, List<ItineraryItem> items) {}

  /** The visits under way that this person may read, the first twenty. */
  public List<Day> of(Actor reader) {
    Instant now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return store
        .these(lists.around(Visits.readersOf(reader), today.minusDays(1), today.plusDays(1), MOST))
        .stream()
        .filter(v -> v.isUnderWay(now))
        .map(v -> new Day(v, today(v, now)))
        .toList();
  }

  private List<ItineraryItem> today(Visit visit, Instant now) {
    return itineraries.of(visit).stream()
        .filter(
            i ->
                LocalDate.ofInstant(i.start(), visit.plan().place().zone())
                    .equals(visit.today(now)))
        .toList();
  }
}
