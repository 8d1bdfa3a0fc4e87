package org.dostyk.node.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A delegate's own calendar, in the language in which they are written to. An item keeps its UID
 * for ever; each change raises its SEQUENCE; what was taken out, or called off with the visit,
 * stands there as cancelled.
 */
@Component
class VisitCalendar {
  private static final Duration MARGIN = Duration.ofDays(400);
  private final Itineraries itineraries;
  private final List<ItemProgramme> programmes;
  private final Texts texts;
  private final Clock clock;
  private final String address;

  VisitCalendar(
      Itineraries itineraries,
      ObjectProvider<ItemProgramme> programmes,
      Texts texts,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.itineraries = itineraries;
    this.programmes = programmes.orderedStream().toList();
    this.texts = texts;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  /** What this delegate takes part in, as {@code text/calendar}. */
  String of(Visit visit, Delegate delegate) {
    Say say = texts.in(delegate.language());
    List<ItineraryItem> items =
        itineraries.ever(visit).stream()
            .filter(i -> i.who().includes(delegate.id()))
            .flatMap(this::withParts)
            .toList();
    var text = new CalendarText();
    text.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Dostyk//visits//EN")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .said("NAME", say.it(visit.plan().purpose()))
        .said("X-WR-CALNAME", say.it(visit.plan().purpose()))
        .line("X-WR-TIMEZONE", visit.plan().place().zone().getId())
        .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        .line("X-PUBLISHED-TTL", "PT1H");
    zones(items, text);
    for (ItineraryItem item : items) {
      event(visit, item, say, text);
    }
    text.line("END", "VCALENDAR");
    return text.toString();
  }

  /** An item and what happens inside it. */
  private Stream<ItineraryItem> withParts(ItineraryItem item) {
    return Stream.concat(
        Stream.of(item), programmes.stream().flatMap(p -> p.within(item).stream()));
  }

  static void zones(List<ItineraryItem> items, CalendarText text) {
    if (items.isEmpty()) {
      return;
    }
    Instant first = items.stream().map(ItineraryItem::start).min(Comparator.naturalOrder()).get();
    Instant last = items.stream().map(ItineraryItem::end).max(Comparator.naturalOrder()).get();
    var zones = new LinkedHashSet<ZoneId>();
    items.forEach(i -> zones.add(i.zone()));
    zones.forEach(zone -> text.zone(zone, first, last.plus(MARGIN)));
  }

  void event(Visit visit, ItineraryItem item, Say say, CalendarText text) {
    boolean cancelled = item.takenOut() || !visit.state().isOpen();
    text.line("BEGIN", "VEVENT")
        .line("UID", item.id() + "@dostyk")
        .moment("DTSTAMP", clock.instant())
        .moment("LAST-MODIFIED", item.changedAt())
        .line("SEQUENCE", String.valueOf(item.revision() + visit.revision()))
        .line(
            "STATUS",
            cancelled ? "CANCELLED" : visit.state() instanceof Approved ? "CONFIRMED" : "TENTATIVE")
        .moment("DTSTART", item.start(), item.zone())
        .moment("DTEND", item.end(), item.zone())
        .said("SUMMARY;LANGUAGE=" + say.language().tag(), say.it(item.title()))
        .said("DESCRIPTION", description(visit, item, say))
        .line("URL", address + "/visits/" + visit.id() + "/itinerary");
    String town = say.it(visit.plan().place().name());
    String place = item.place().in(say.language());
    text.said("LOCATION", place.isEmpty() ? town : place + ", " + town);
    text.line("END", "VEVENT");
  }

  private static String description(Visit visit, ItineraryItem item, Say say) {
    var lines = new ArrayList<String>();
    lines.add(say.it("visits.kind." + item.kind().key()));
    Place here = visit.clocks().here();
    Place home = visit.clocks().there();
    lines.add(say.it(here.name()) + " " + ItineraryPage.times(item, here, say));
    if (!visit.clocks().agreeAt(item.start())) {
      lines.add(say.it(home.name()) + " " + ItineraryPage.times(item, home, say));
    }
    if (!item.interpreter().isEmpty()) {
      lines.add(say.it("visits.itinerary.interpreter", item.interpreter()));
    }
    if (!item.transport().isEmpty()) {
      lines.add(say.it("visits.itinerary.transport", item.transport()));
    }
    return String.join("\n", lines);
  }

  /** A file name for one person's calendar. */
  static String fileName(Delegate delegate) {
    return delegate.names().in(Language.EN).replaceAll("[^\\p{L}\\p{N}]+", "-") + ".ics";
  }
}
