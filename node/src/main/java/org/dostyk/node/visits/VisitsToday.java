package org.dostyk.node.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    List<Visit> underWay =
        store
            .these(
                lists.around(Visits.readersOf(reader), today.minusDays(1), today.plusDays(1), MOST))
            .stream()
            .filter(v -> v.isUnderWay(now))
            .toList();
    Map<VisitId, List<ItineraryItem>> items =
        itineraries.of(underWay.stream().map(Visit::id).toList());
    return underWay.stream()
        .map(v -> new Day(v, today(v, items.getOrDefault(v.id(), List.of()), now)))
        .toList();
  }

  private static List<ItineraryItem> today(Visit visit, List<ItineraryItem> items, Instant now) {
    return items.stream()
        .filter(
            i ->
                LocalDate.ofInstant(i.start(), visit.plan().place().zone())
                    .equals(visit.today(now)))
        .toList();
  }
}
