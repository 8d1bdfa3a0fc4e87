package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The visits of a list that were ticked, or all of it: their itineraries, and one calendar. */
@Controller
class ChosenVisitPages {
  private static final int MOST_PRINTED = 100;
  private static final int MOST_IN_A_CALENDAR = 500;
  private final VisitLines lines;
  private final Listing<VisitLine> listing;
  private final Itineraries itineraries;
  private final OfficeCalendar calendar;
  private final Frames frames;

  ChosenVisitPages(
      VisitLines lines,
      Listing<VisitLine> listing,
      Itineraries itineraries,
      OfficeCalendar calendar,
      Frames frames) {
    this.lines = lines;
    this.listing = listing;
    this.itineraries = itineraries;
    this.calendar = calendar;
    this.frames = frames;
  }

  /** The itineraries on paper, a visit to a sheet. */
  @GetMapping("/visits/itineraries")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView itineraries(Actor reader, Arrangement asked, HttpServletRequest request) {
    List<Visit> found = chosen(asked, reader, frames.say(request), MOST_PRINTED + 1);
    boolean more = found.size() > MOST_PRINTED;
    List<Visit> visits = more ? found.subList(0, MOST_PRINTED) : found;
    Map<VisitId, List<ItineraryItem>> items =
        itineraries.of(visits.stream().map(Visit::id).toList());
    return Show.page(
        "visits/itineraries",
        new ItinerariesPage(
            visits.stream()
                .map(
                    v ->
                        new ItinerariesPage.Sheet(
                            v, Itineraries.byDay(v, items.getOrDefault(v.id(), List.of()))))
                .toList(),
            more,
            MOST_PRINTED,
            listing.path() + listing.known(asked).query()));
  }

  @GetMapping("/visits/calendar.ics")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<byte[]> calendar(Actor reader, Arrangement asked, HttpServletRequest request) {
    Say say = frames.say(request);
    List<Visit> visits = chosen(asked, reader, say, MOST_IN_A_CALENDAR);
    return FileAnswer.toKeep(
        say.it("visits.list.title") + ".ics",
        CalendarPages.CALENDAR.toString(),
        calendar.of(visits, say).getBytes(StandardCharsets.UTF_8));
  }

  private List<Visit> chosen(Arrangement asked, Actor reader, Say say, int most) {
    var chosen = new ArrayList<Visit>();
    listing.each(
        asked,
        say,
        lines.rows(VisitList.of(new Typed(asked.asked())), reader),
        most,
        line -> chosen.add(line.visit()));
    return chosen;
  }
}
