package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Itineraries: what happens on a visit, hour by hour. */
@Service
public class Itineraries {
  private final Visits visits;
  private final VisitStore store;
  private final Delegations delegations;
  private final ItineraryStore items;
  private final SharedVisits shared;
  private final Clock clock;

  Itineraries(
      Visits visits,
      VisitStore store,
      Delegations delegations,
      ItineraryStore items,
      SharedVisits shared,
      Clock clock) {
    this.visits = visits;
    this.store = store;
    this.delegations = delegations;
    this.items = items;
    this.shared = shared;
    this.clock = clock;
  }

  /** The itinerary in the order of time. */
  public List<ItineraryItem> of(Visit visit) {
    return OnceAPage.read(
        new Seen(visit.id()),
        () -> items.of(visit.id()).stream().filter(i -> !i.takenOut()).toList());
  }

  /** The itineraries of several visits; none where nothing is planned. */
  Map<VisitId, List<ItineraryItem>> of(Collection<VisitId> visits) {
    return items.of(visits);
  }

  /** An itinerary without what was taken out. */
  private record Seen(VisitId visit) {}

  /** Items by the days of the place visited. */
  public static SequencedMap<LocalDate, List<ItineraryItem>> byDay(
      Visit visit, List<ItineraryItem> items) {
    var days = new TreeMap<LocalDate, List<ItineraryItem>>();
    for (ItineraryItem item : items) {
      days.computeIfAbsent(
              LocalDate.ofInstant(item.start(), visit.plan().place().zone()),
              day -> new ArrayList<>())
          .add(item);
    }
    return days;
  }

  /** The same with what was taken out again, as calendars need it. */
  List<ItineraryItem> ever(Visit visit) {
    return items.of(visit.id());
  }

  /**
   * An item of the itinerary.
   *
   * @throws NotFound if there is none of this id
   */
  public ItineraryItem find(Visit visit, ItemId id) {
    return of(visit).stream()
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("Item " + id));
  }

  /** What speaks against each item, in this visit and in others that this person may read. */
  public Map<ItemId, List<Objection>> warnings(Visit visit, Actor reader) {
    List<ItineraryItem> all = of(visit);
    List<Delegate> people = delegations.of(visit);
    List<ItineraryRules.Elsewhere> elsewhere = elsewhere(visit, reader);
    var warnings = new LinkedHashMap<ItemId, List<Objection>>();
    for (ItineraryItem item : all) {
      List<Objection> against = against(item, all, people, visit, elsewhere);
      if (!against.isEmpty()) {
        warnings.put(item.id(), against);
      }
    }
    return warnings;
  }

  private List<ItineraryRules.Elsewhere> elsewhere(Visit visit, Actor reader) {
    return items.elsewhere(visit, Visits.readersOf(reader));
  }

  private static List<Objection> against(
      ItineraryItem item,
      List<ItineraryItem> all,
      List<Delegate> people,
      Visit visit,
      List<ItineraryRules.Elsewhere> elsewhere) {
    var against = new ArrayList<>(ItineraryRules.warnings(item, all, people, visit));
    against.addAll(ItineraryRules.elsewhere(item, elsewhere));
    return against;
  }

  /**
   * Adds an item, or changes one; a new one that was sent twice is added once.
   *
   * @param anyway whether it is to stand whatever is said against it
   * @throws Refused if it cannot be
   */
  @Transactional
  public ItemSaving save(VisitId id, ItineraryItem item, boolean anyway, Actor officer) {
    Visit visit = visits.worked(id, officer);
    List<ItineraryItem> all = of(visit);
    Optional<ItineraryItem> before = all.stream().filter(i -> i.id().equals(item.id())).findFirst();
    Refused.ifAny(ItineraryRules.refusals(item, before.isPresent() ? 0 : all.size()));
    List<Objection> warnings =
        against(item, all, delegations.of(visit), visit, elsewhere(visit, officer));
    if (!warnings.isEmpty() && !anyway) {
      return new ItemSaving.Doubtful(warnings);
    }
    if (item.revision() == 0) {
      if (items.add(id, item, clock.instant())) {
        shared.programmeChanged(visit);
        written(visit, officer, "visits.item_added", item);
      }
      return new ItemSaving.Saved();
    }
    if (!items.change(id, item, clock.instant())) {
      return new ItemSaving.Overtaken(before.orElseThrow(() -> new NotFound("Item " + item.id())));
    }
    if (before.filter(b -> SharedVisits.isSame(b, item)).isEmpty()) {
      shared.programmeChanged(visit);
    }
    written(visit, officer, "visits.item_changed", item);
    return new ItemSaving.Saved();
  }

  /** Takes an item out; calendars show it as cancelled. */
  @Transactional
  public void takeOut(VisitId id, ItemId item, Actor officer) {
    Visit visit = visits.worked(id, officer);
    ItineraryItem before = find(visit, item);
    items.takeOut(id, item, clock.instant());
    shared.programmeChanged(visit);
    written(visit, officer, "visits.item_taken_out", before);
  }

  private void written(Visit visit, Actor officer, String action, ItineraryItem item) {
    store.touch(visit.id());
    visits.record(visit, officer, action, AuditWords.of(item.day()) + " " + item.starts());
  }
}
