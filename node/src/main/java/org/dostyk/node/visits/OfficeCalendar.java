package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.web.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Many visits as one calendar for an office: each with its days, and with what its itinerary has. A
 * visit and an item keep their UIDs, so that the file read again changes what was read before.
 */
@Component
class OfficeCalendar {
  private final Itineraries itineraries;
  private final VisitCalendar calendar;
  private final Clock clock;
  private final String address;

  OfficeCalendar(
      Itineraries itineraries,
      VisitCalendar calendar,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.itineraries = itineraries;
    this.calendar = calendar;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  /** The visits as {@code text/calendar}, in the reader's language. */
  String of(List<Visit> visits, Say say) {
    Map<VisitId, List<ItineraryItem>> items =
        itineraries.of(visits.stream().map(Visit::id).toList());
    var text = new CalendarText();
    text.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Dostyk//visits//EN")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .said("X-WR-CALNAME", say.it("visits.list.title"));
    VisitCalendar.zones(items.values().stream().flatMap(List::stream).toList(), text);
    for (Visit visit : visits) {
      days(visit, say, text);
      items.getOrDefault(visit.id(), List.of()).forEach(i -> calendar.event(visit, i, say, text));
    }
    text.line("END", "VCALENDAR");
    return text.toString();
  }

  /** A visit as days that belong to no clock; the end is the day after the last (§3.6.1). */
  private void days(Visit visit, Say say, CalendarText text) {
    text.line("BEGIN", "VEVENT")
        .line("UID", visit.id() + "@dostyk")
        .moment("DTSTAMP", clock.instant())
        .line("SEQUENCE", String.valueOf(visit.revision()))
        .line(
            "STATUS",
            !visit.state().isOpen()
                ? "CANCELLED"
                : visit.state() instanceof Approved ? "CONFIRMED" : "TENTATIVE")
        .line("DTSTART;VALUE=DATE", day(visit.plan().from()))
        .line("DTEND;VALUE=DATE", day(visit.plan().to().plusDays(1)))
        .line("TRANSP", "TRANSPARENT")
        .said("SUMMARY;LANGUAGE=" + say.language().tag(), say.it(visit.plan().purpose()))
        .said("DESCRIPTION", description(visit, say))
        .said("LOCATION", say.it(visit.plan().place().name()))
        .line("URL", address + "/visits/" + visit.id())
        .line("END", "VEVENT");
  }

  private String description(Visit visit, Say say) {
    var lines = new ArrayList<String>();
    lines.add(VisitWords.state(visit, clock.instant(), say));
    lines.add(say.it("visits.host") + ": " + say.it(visit.host().name()));
    lines.add(
        say.it("visits.guests")
            + ": "
            + visit.guests().stream().map(g -> say.it(g.name())).collect(Collectors.joining("; ")));
    return String.join("\n", lines);
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
