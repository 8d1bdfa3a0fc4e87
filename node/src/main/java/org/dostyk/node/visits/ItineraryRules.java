package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * What speaks against an item of an itinerary: what cannot be is refused, what should not be is
 * said, and an officer who knows better goes on.
 */
final class ItineraryRules {
  static final int MOST = 500;
  static final int LONGEST = 300;

  private ItineraryRules() {}

  /** What cannot be. */
  static List<Objection> refusals(ItineraryItem item, int items) {
    var objections = new ArrayList<Objection>();
    if (item.ends().isBefore(item.starts())) {
      objections.add(Objection.of("visits.objection.item_ends_first"));
    }
    if (item.title().byTag().values().stream().anyMatch(t -> t.length() > LONGEST)
        || item.place().isLongerThan(LONGEST)
        || item.interpreter().length() > LONGEST
        || item.transport().isLongerThan(LONGEST)) {
      objections.add(Objection.of("visits.objection.long_item", LONGEST));
    }
    if (!item.who().everybody() && item.who().chosen().isEmpty()) {
      objections.add(Objection.of("visits.objection.nobody_takes_part"));
    }
    if (items >= MOST) {
      objections.add(Objection.of("visits.objection.too_many_items", MOST));
    }
    return objections;
  }

  /**
   * What should not be.
   *
   * @param items the itinerary; the item itself may be among them
   */
  static List<Objection> warnings(
      ItineraryItem item, List<ItineraryItem> items, List<Delegate> delegates, Visit visit) {
    var warnings = new ArrayList<Objection>();
    LocalDate day = LocalDate.ofInstant(item.start(), visit.plan().place().zone());
    if (day.isBefore(visit.plan().from()) || day.isAfter(visit.plan().to())) {
      warnings.add(Objection.of("visits.warning.outside", visit.plan().days()));
    }
    for (ItineraryItem other : items) {
      if (!other.id().equals(item.id()) && other.overlaps(item)) {
        people(item, other, delegates, warnings);
        if (same(item.place().said(), other.place().said())) {
          warnings.add(Objection.of("visits.warning.place_twice", item.place(), other.title()));
        }
        if (same(item.interpreter(), other.interpreter())) {
          warnings.add(
              Objection.of("visits.warning.interpreter_twice", item.interpreter(), other.title()));
        }
      }
    }
    if (item.kind().isSpoken() && item.interpreter().isBlank()) {
      interpreter(item, delegates, visit, warnings);
    }
    return warnings;
  }

  /**
   * A part of an item that has a room of its own, as a session of a seminar has.
   *
   * @param of the item
   */
  record Part(ItineraryItem of, ItineraryItem part) {}

  /**
   * An item of another visit.
   *
   * @param parts its parts with rooms of their own
   * @param sameHost whether its rooms are those of the same host
   */
  record Elsewhere(ItineraryItem item, List<ItineraryItem> parts, Text purpose, boolean sameHost) {

    Elsewhere with(List<ItineraryItem> parts) {
      return new Elsewhere(item, parts, purpose, sameHost);
    }
  }

  /** Where the room of an item is taken by parts of other items of its visit. */
  static List<Objection> parts(ItineraryItem item, List<Part> parts) {
    return parts.stream()
        .filter(p -> !p.of().id().equals(item.id()) && inOneRoom(p.part(), item))
        .map(
            p ->
                Objection.of(
                    "visits.warning.place_in_part", item.place(), p.part().title(), p.of().title()))
        .toList();
  }

  /**
   * Where the room of a part is taken: by other items of its visit, by parts of those, and by other
   * visits.
   */
  static List<Objection> room(
      Part part, List<ItineraryItem> items, List<Part> parts, List<Elsewhere> others) {
    var taken = new ArrayList<Objection>();
    items.stream()
        .filter(i -> !i.id().equals(part.of().id()) && inOneRoom(i, part.part()))
        .map(i -> Objection.of("visits.warning.place_twice", part.part().place(), i.title()))
        .forEach(taken::add);
    parts.stream()
        .filter(p -> !p.of().id().equals(part.of().id()) && inOneRoom(p.part(), part.part()))
        .map(
            p ->
                Objection.of(
                    "visits.warning.place_in_part",
                    part.part().place(),
                    p.part().title(),
                    p.of().title()))
        .forEach(taken::add);
    others.forEach(other -> rooms(part.part(), other, taken));
    return taken;
  }

  /** What other visits take at the same time: a room of the same host, an interpreter anywhere. */
  static List<Objection> elsewhere(ItineraryItem item, List<Elsewhere> others) {
    var warnings = new ArrayList<Objection>();
    for (Elsewhere other : others) {
      rooms(item, other, warnings);
      if (other.item().overlaps(item) && same(item.interpreter(), other.item().interpreter())) {
        warnings.add(
            Objection.of(
                "visits.warning.interpreter_elsewhere", item.interpreter(), other.purpose()));
      }
    }
    return warnings;
  }

  private static void rooms(ItineraryItem item, Elsewhere other, List<Objection> warnings) {
    if (other.sameHost()) {
      Stream.concat(Stream.of(other.item()), other.parts().stream())
          .filter(o -> inOneRoom(o, item))
          .map(
              o ->
                  Objection.of(
                      "visits.warning.place_elsewhere", item.place(), o.title(), other.purpose()))
          .forEach(warnings::add);
    }
  }

  private static boolean inOneRoom(ItineraryItem one, ItineraryItem other) {
    return one.overlaps(other) && same(one.place().said(), other.place().said());
  }

  private static void people(
      ItineraryItem item, ItineraryItem other, List<Delegate> delegates, List<Objection> warnings) {
    if (item.who().everybody() && other.who().everybody()) {
      warnings.add(Objection.of("visits.warning.everybody_twice", other.title()));
      return;
    }
    delegates.stream()
        .filter(d -> item.who().includes(d.id()) && other.who().includes(d.id()))
        .map(
            d ->
                Objection.of(
                    "visits.warning.person_twice", DelegateNames.text(d.names()), other.title()))
        .forEach(warnings::add);
  }

  static boolean same(String one, String other) {
    return !one.isBlank() && Fold.of(one).equals(Fold.of(other));
  }

  /** The first among those who take part whose language the host does not speak. */
  private static void interpreter(
      ItineraryItem item, List<Delegate> delegates, Visit visit, List<Objection> warnings) {
    Language host = VisitLanguages.of(visit.host().country());
    List<Language> spoken =
        delegates.isEmpty()
            ? List.of(VisitLanguages.of(visit.guests().getFirst().country()))
            : delegates.stream()
                .filter(d -> item.who().includes(d.id()))
                .map(Delegate::language)
                .toList();
    spoken.stream()
        .filter(language -> !VisitLanguages.alike(language, host))
        .findFirst()
        .ifPresent(
            language ->
                warnings.add(Objection.of("visits.warning.no_interpreter", language, host)));
  }
}
