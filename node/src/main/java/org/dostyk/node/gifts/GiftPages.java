package org.dostyk.node.gifts;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
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

/** The register of gifts, a gift's record, and what happens to it. */
@Controller
class GiftPages {
  private static final int ON_A_PAGE = 50;
  private final Gifts gifts;
  private final GiftListStore lists;
  private final Listing<Gift> listing;
  private final ListWorkbook workbook;
  private final Visits visits;
  private final OwnInstitutions institutions;
  private final Frames frames;
  private final Clock clock;

  GiftPages(
      Gifts gifts,
      GiftListStore lists,
      Listing<Gift> listing,
      ListWorkbook workbook,
      Visits visits,
      OwnInstitutions institutions,
      Frames frames,
      Clock clock) {
    this.gifts = gifts;
    this.lists = lists;
    this.listing = listing;
    this.workbook = workbook;
    this.visits = visits;
    this.institutions = institutions;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/gifts")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView register(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    GiftFilter asked = GiftFilter.of(typed);
    Set<InstitutionId> readers = Gifts.readersOf(reader);
    if (arrangement.paper()) {
      return Show.paper(
          listing.paper(arrangement, say, rows(asked, readers)),
          say.it("gifts.view." + asked.view().key()),
          asked.year() == null ? "" : asked.year().toString(),
          asked.custodian());
    }
    return Show.page(
        "gifts/register",
        new GiftsPage(
            asked,
            lists.counts(asked, readers),
            listing.page(arrangement, say, rows(asked, readers), ON_A_PAGE),
            lists.years(readers),
            lists.partners(readers),
            lists.custodians(readers),
            reader.hasAny(OFFICER)));
  }

  @GetMapping("/gifts/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(
        listing,
        arrangement,
        rows(GiftFilter.of(typed), Gifts.readersOf(reader)),
        frames.say(request));
  }

  private Rows<Gift> rows(GiftFilter asked, Set<InstitutionId> readers) {
    return (most, skip) -> lists.list(asked, readers, most, skip);
  }

  @GetMapping("/gifts/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView record(Actor reader, @PathVariable UUID id) {
    return Show.page("gifts/gift", page(id, reader, Typed.nothing(), List.of()));
  }

  @PostMapping("/gifts/{id}/give")
  @ForRoles(OFFICER)
  ModelAndView give(Actor officer, @PathVariable UUID id, Typed typed) {
    return done(
        id,
        officer,
        typed,
        "given",
        () -> gifts.give(new GiftId(id), day(typed, "given_on"), officer));
  }

  @PostMapping("/gifts/{id}/hand-over")
  @ForRoles(OFFICER)
  ModelAndView handOver(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int seen,
      Typed typed) {
    return done(
        id,
        officer,
        typed,
        "handed_over",
        () ->
            gifts.handOver(
                new GiftId(id),
                seen,
                new Handover(
                    day(typed, "from"),
                    Tidy.line(typed.get("holder")),
                    Tidy.line(typed.get("place"))),
                officer));
  }

  @PostMapping("/gifts/{id}/declare")
  @ForRoles(OFFICER)
  ModelAndView declare(Actor officer, @PathVariable UUID id, Typed typed) {
    return done(
        id,
        officer,
        typed,
        "declared",
        () ->
            gifts.declare(
                new GiftId(id),
                new Declaration(day(typed, "declared"), Tidy.line(typed.get("number"))),
                officer));
  }

  @PostMapping("/gifts/{id}/withdraw")
  @ForRoles(OFFICER)
  ModelAndView withdraw(Actor officer, @PathVariable UUID id, Typed typed) {
    try {
      gifts.withdraw(new GiftId(id), officer);
      return Show.goTo("/gifts?view=planned&did=gifts.did.withdrawn");
    } catch (Refused refused) {
      return refused(id, officer, typed, refused);
    }
  }

  private ModelAndView done(UUID id, Actor by, Typed typed, String what, Runnable act) {
    try {
      act.run();
      return Show.goTo("/gifts/" + id + "?did=gifts.did." + what);
    } catch (Refused refused) {
      return refused(id, by, typed, refused);
    }
  }

  private ModelAndView refused(UUID id, Actor by, Typed typed, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT, "gifts/gift", page(id, by, typed, refused.objections()));
  }

  private static LocalDate day(Typed typed, String field) {
    return GiftForm.day(typed.get(field))
        .orElseThrow(() -> new Refused(Objection.of("gifts.objection.day")));
  }

  private GiftPage page(UUID id, Actor reader, Typed typed, List<Objection> objections) {
    Gift gift = gifts.find(new GiftId(id), reader);
    OwnInstitution keeper = institutions.find(gift.keeper()).orElseThrow();
    return new GiftPage(
        gift,
        keeper.name(),
        gift.visit().flatMap(v -> readable(v, reader)),
        gifts.need(gift),
        gifts.thresholds(gift.keeper()),
        LocalDate.ofInstant(clock.instant(), keeper.place().zone()),
        reader.is(OFFICER, gift.keeper()),
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
}
