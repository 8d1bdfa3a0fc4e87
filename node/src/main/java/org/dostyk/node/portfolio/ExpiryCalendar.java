package org.dostyk.node.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dostyk.node.portfolio.ExpiryPage.Line;
import org.dostyk.node.visits.CalendarText;
import org.dostyk.node.web.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ends of agreements as {@code text/calendar}: a whole day for each end, and one for the last day
 * on which notice can be given where the text names a time.
 */
@Component
class ExpiryCalendar {
  private final Clock clock;
  private final String address;

  ExpiryCalendar(Clock clock, @Value("${dostyk.address}") String address) {
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  String of(List<Line> lines, Say say) {
    var text = new CalendarText();
    text.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Dostyk//agreements//EN")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .said("NAME", say.it("portfolio.expiry.title"))
        .said("X-WR-CALNAME", say.it("portfolio.expiry.title"));
    for (Line line : lines) {
      String title = say.it(line.title()) + " · " + line.agreement().between(say);
      LocalDate end = line.term().endsOn().orElseThrow();
      event(text, line, "end", end, say.it("portfolio.expiry.ends", title));
      line.term()
          .decideBy()
          .filter(day -> day.isBefore(end))
          .ifPresent(
              day -> event(text, line, "notice", day, say.it("portfolio.expiry.notice", title)));
    }
    return text.line("END", "VCALENDAR").toString();
  }

  private void event(CalendarText text, Line line, String what, LocalDate day, String said) {
    text.line("BEGIN", "VEVENT")
        .line("UID", line.agreement().id() + "-" + what + "@dostyk")
        .moment("DTSTAMP", clock.instant())
        .line("SEQUENCE", String.valueOf(line.term().revision()))
        .line("DTSTART;VALUE=DATE", day.format(DateTimeFormatter.BASIC_ISO_DATE))
        .line("DTEND;VALUE=DATE", day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE))
        .line("TRANSP", "TRANSPARENT")
        .said("SUMMARY", said)
        .line("URL", address + "/agreements/" + line.agreement().id())
        .line("END", "VEVENT");
  }
}
