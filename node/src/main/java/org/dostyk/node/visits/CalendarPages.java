package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A delegate's calendar: as a file, and under a secret address. */
@Controller
class CalendarPages {
  static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private final Visits visits;
  private final Delegations delegations;
  private final VisitCalendar calendar;
  private final CalendarFeeds feeds;

  CalendarPages(
      Visits visits, Delegations delegations, VisitCalendar calendar, CalendarFeeds feeds) {
    this.visits = visits;
    this.delegations = delegations;
    this.calendar = calendar;
    this.feeds = feeds;
  }

  @GetMapping("/visits/{id}/delegates/{delegate}/calendar.ics")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<byte[]> file(Actor reader, @PathVariable UUID id, @PathVariable UUID delegate) {
    Visit visit = visits.find(new VisitId(id), reader);
    Delegate person = delegations.find(visit, new DelegateId(delegate));
    return FileAnswer.toKeep(
        VisitCalendar.fileName(person),
        CALENDAR.toString(),
        calendar.of(visit, person).getBytes(StandardCharsets.UTF_8));
  }

  /** What a telephone reads again and again. */
  @GetMapping("/calendars/{key}.ics")
  @ForAnyone(because = "calendar programs sign in nowhere; the address itself is the secret")
  ResponseEntity<byte[]> feed(@PathVariable String key) {
    String text = feeds.read(key).orElseThrow(() -> new NotFound("Calendar"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(CALENDAR)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/visits/{id}/delegates/{delegate}/feed")
  @ForRoles(OFFICER)
  ModelAndView give(
      Actor officer, @PathVariable UUID id, @PathVariable UUID delegate, Typed typed) {
    String back = "/visits/" + id + "/delegates/" + delegate;
    if (typed.get("do").equals("close")) {
      feeds.close(new VisitId(id), new DelegateId(delegate), officer);
      return Show.goTo(back + "?did=visits.did.feed_closed");
    }
    feeds.open(new VisitId(id), new DelegateId(delegate), officer);
    return Show.goTo(back + "?did=visits.did.feed_opened");
  }
}
