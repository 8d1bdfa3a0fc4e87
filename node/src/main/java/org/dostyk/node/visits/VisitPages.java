package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.VisitPage.VisitSummary;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of visits, a visit's record, and what happens to it as a whole. */
@Controller
class VisitPages {
  private static final int ON_A_PAGE = 50;
  private final Visits visits;
  private final VisitReturns returns;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final VisitLines lines;
  private final VisitListStore lists;
  private final Listing<VisitLine> listing;
  private final ListWorkbook workbook;
  private final Partners partners;
  private final People people;
  private final Frames frames;
  private final Clock clock;

  VisitPages(
      Visits visits,
      VisitReturns returns,
      Delegations delegations,
      Itineraries itineraries,
      VisitLines lines,
      VisitListStore lists,
      Listing<VisitLine> listing,
      ListWorkbook workbook,
      Partners partners,
      People people,
      Frames frames,
      Clock clock) {
    this.visits = visits;
    this.returns = returns;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.lines = lines;
    this.lists = lists;
    this.listing = listing;
    this.workbook = workbook;
    this.partners = partners;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/visits")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    VisitList asked = VisitList.of(typed);
    Rows<VisitLine> rows = lines.rows(asked, reader);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, rows), VisitsPage.said(asked, say));
    }
    return Show.page(
        "visits/list",
        new VisitsPage(
            asked,
            lines.counts(asked, reader),
            listing.page(arrangement, say, rows, ON_A_PAGE),
            lists.years(Visits.readersOf(reader)),
            lines.countries(reader, say),
            Optional.ofNullable(asked.partner())
                .flatMap(p -> partners.find(new PartnerId(p), reader.institutions()))
                .map(Partner::name),
            lines.findsTooMany(asked, reader),
            reader.roles().contains(OFFICER)));
  }

  @GetMapping("/visits/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(
        listing, arrangement, lines.rows(VisitList.of(typed), reader), frames.say(request));
  }

  @GetMapping("/visits/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView record(Actor reader, @PathVariable UUID id) {
    return Show.page("visits/visit", page(id, reader, Typed.nothing(), List.of()));
  }

  /** The paper on which a side without people here approves: printed, signed, sent back. */
  @GetMapping("/visits/{id}/form")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView form(Actor reader, @PathVariable UUID id) {
    return Show.page("visits/form", page(id, reader, Typed.nothing(), List.of()));
  }

  @PostMapping("/visits/{id}/send")
  @ForRoles(OFFICER)
  ModelAndView send(Actor officer, @PathVariable UUID id) {
    return done(id, officer, Typed.nothing(), "requested", () -> visits.send(visit(id), officer));
  }

  @PostMapping("/visits/{id}/approve")
  @ForRoles({OFFICER, SIGNATORY})
  ModelAndView approve(Actor by, @PathVariable UUID id, @RequestParam Side side, Typed typed) {
    return done(
        id,
        by,
        typed,
        "approved",
        () -> {
          if (visits.find(visit(id), by).speaker(side).hosted().isPresent()) {
            visits.approve(visit(id), side, by);
          } else {
            visits.noteApproval(
                visit(id),
                side,
                VisitForm.day(typed.get("day"))
                    .map(day -> new Approval.ByLetter(day, typed.get("number"))),
                by);
          }
        });
  }

  @PostMapping("/visits/{id}/decline")
  @ForRoles({OFFICER, SIGNATORY})
  ModelAndView decline(Actor by, @PathVariable UUID id, @RequestParam Side side, Typed typed) {
    return done(
        id, by, typed, "declined", () -> visits.decline(visit(id), side, typed.get("reason"), by));
  }

  @PostMapping("/visits/{id}/call-off")
  @ForRoles(OFFICER)
  ModelAndView callOff(Actor officer, @PathVariable UUID id, Typed typed) {
    return done(
        id,
        officer,
        typed,
        "called_off",
        () -> visits.callOff(visit(id), typed.get("reason"), officer));
  }

  @PostMapping("/visits/{id}/promise-return")
  @ForRoles(OFFICER)
  ModelAndView promiseReturn(Actor officer, @PathVariable UUID id, Typed typed) {
    return done(
        id,
        officer,
        typed,
        "return_promised",
        () -> returns.promise(visit(id), VisitForm.day(typed.get("due")).orElse(null), officer));
  }

  private ModelAndView done(UUID id, Actor by, Typed typed, String what, Runnable act) {
    try {
      act.run();
      return Show.goTo("/visits/" + id + "?did=visits.did." + what);
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "visits/visit",
          page(id, by, typed, refused.objections()));
    }
  }

  private VisitPage page(UUID id, Actor reader, Typed typed, List<Objection> objections) {
    Visit visit = visits.find(visit(id), reader);
    var approvers = new EnumMap<Side, PersonNames>(Side.class);
    for (Approval approval : visit.approvals()) {
      Optional.ofNullable(approval.by())
          .flatMap(people::find)
          .ifPresent(a -> approvers.put(approval.side(), a.names()));
    }
    return new VisitPage(
        visit,
        VisitRights.of(visit, reader),
        approvers,
        visit.returnOf().flatMap(r -> readable(r, reader)),
        visits.returnsOf(visit.id(), reader),
        new VisitSummary(
            delegations.count(visit),
            itineraries.of(visit).size(),
            itineraries.warnings(visit, reader).size()),
        clock.instant(),
        typed,
        objections);
  }

  private Optional<Visit> readable(VisitId id, Actor reader) {
    try {
      return Optional.of(visits.find(id, reader));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private static VisitId visit(UUID id) {
    return new VisitId(id);
  }
}
