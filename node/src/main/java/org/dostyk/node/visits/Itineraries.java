package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.ItineraryRules.Elsewhere;
import org.dostyk.node.visits.ItineraryRules.Part;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<ItemProgramme> programmes;
  private final Clock clock;

  Itineraries(
      Visits visits,
      VisitStore store,
      Delegations delegations,
      ItineraryStore items,
      SharedVisits shared,
      ObjectProvider<ItemProgramme> programmes,
      Clock clock) {
    this.visits = visits;
    this.store = store;
    this.delegations = delegations;
    this.items = items;
    this.shared = shared;
    this.programmes = programmes;
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
    var around = around(visit, of(visit), reader);
    var warnings = new LinkedHashMap<ItemId, List<Objection>>();
    for (ItineraryItem item : around.items()) {
      List<Objection> against = against(item, around, visit);
      if (!against.isEmpty()) {
        warnings.put(item.id(), against);
      }
    }
    return warnings;
  }

  /**
   * Where rooms of parts of an item are taken by others: by other items of the visit, by their
   * parts, and by other visits that this person may read.
   *
   * @param parts those with a room of their own
   * @return what speaks against a part, by its id; nothing where its room is free
   */
  public Map<ItemId, List<Objection>> roomsTaken(
      Visit visit, ItineraryItem of, List<ItineraryItem> parts, Actor reader) {
    var around = around(visit, parts, reader);
    var taken = new LinkedHashMap<ItemId, List<Objection>>();
    for (ItineraryItem part : parts) {
      List<Objection> against =
          ItineraryRules.room(
              new Part(of, part), around.items(), around.parts(), around.elsewhere());
      if (!against.isEmpty()) {
        taken.put(part.id(), against);
      }
    }
    return taken;
  }

  /** What an item is compared with. */
  private record Around(
      List<ItineraryItem> items,
      List<Part> parts,
      List<Delegate> people,
      List<Elsewhere> elsewhere) {}

  private Around around(Visit visit, List<ItineraryItem> compared, Actor reader) {
    List<ItineraryItem> all = of(visit);
    List<Elsewhere> others = items.elsewhere(visit, compared, Visits.readersOf(reader));
    Map<ItemId, List<ItineraryItem>> parts =
        parts(
            Stream.concat(
                    all.stream(), others.stream().filter(Elsewhere::sameHost).map(Elsewhere::item))
                .toList());
    return new Around(
        all,
        all.stream()
            .flatMap(i -> parts.getOrDefault(i.id(), List.of()).stream().map(p -> new Part(i, p)))
            .toList(),
        delegations.of(visit),
        others.stream().map(e -> e.with(parts.getOrDefault(e.item().id(), List.of()))).toList());
  }

  /** The parts of items that have rooms of their own and were not taken out. */
  private Map<ItemId, List<ItineraryItem>> parts(List<ItineraryItem> of) {
    var parts = new HashMap<ItemId, List<ItineraryItem>>();
    for (ItemProgramme programme : programmes.orderedStream().toList()) {
      Map<ItemId, List<ItineraryItem>> within = programme.within(of);
      for (ItineraryItem item : of) {
        within.getOrDefault(item.id(), List.of()).stream()
            .filter(part -> !part.takenOut() && hasOwnRoom(part, item))
            .forEach(part -> parts.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(part));
      }
    }
    return parts;
  }

  private static boolean hasOwnRoom(ItineraryItem part, ItineraryItem whole) {
    return !ItineraryRules.same(part.place().said(), whole.place().said());
  }

  private static List<Objection> against(ItineraryItem item, Around around, Visit visit) {
    var against =
        new ArrayList<>(ItineraryRules.warnings(item, around.items(), around.people(), visit));
    against.addAll(ItineraryRules.parts(item, around.parts()));
    against.addAll(ItineraryRules.elsewhere(item, around.elsewhere()));
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
    List<Objection> warnings = against(item, around(visit, List.of(item), officer), visit);
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
