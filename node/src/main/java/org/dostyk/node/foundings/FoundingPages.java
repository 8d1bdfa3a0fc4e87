package org.dostyk.node.foundings;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
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

/** Institutions on their way: the list, the record, and what is noted of it. */
@Controller
class FoundingPages {
  private static final int ON_A_PAGE = 50;
  private static final int OFFERED = 20;
  private final Foundings foundings;
  private final FoundingLines lines;
  private final Partners partners;
  private final Listing<FoundingLine> listing;
  private final ListWorkbook workbook;
  private final Frames frames;
  private final Clock clock;

  FoundingPages(
      Foundings foundings,
      FoundingLines lines,
      Partners partners,
      Listing<FoundingLine> listing,
      ListWorkbook workbook,
      Frames frames,
      Clock clock) {
    this.foundings = foundings;
    this.lines = lines;
    this.partners = partners;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/foundings")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(Actor reader, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, lines.rows(arrangement, reader)));
    }
    return Show.page(
        "foundings/list",
        new FoundingsPage(
            listing.page(arrangement, say, lines.rows(arrangement, reader), ON_A_PAGE),
            reader.hasAny(OFFICER)));
  }

  @GetMapping("/foundings/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(listing, arrangement, lines.rows(arrangement, reader), frames.say(request));
  }

  @GetMapping("/foundings/new")
  @ForRoles(OFFICER)
  ModelAndView blank(Actor officer, HttpServletRequest request) {
    return Show.page(
        "foundings/new",
        form(Uuid7.next(clock), officer, Typed.nothing(), List.of(), language(request)));
  }

  @PostMapping("/foundings")
  @ForRoles(OFFICER)
  ModelAndView begin(
      Actor officer, @RequestParam UUID id, Typed typed, HttpServletRequest request) {
    try {
      InstitutionId keeper =
          officer.houseAs(OFFICER, typed.has("house") ? UUID.fromString(typed.get("house")) : null);
      foundings.begin(
          new PartnerId(id),
          keeper,
          FoundingForm.details(typed),
          FoundingForm.purpose(typed),
          officer);
      return Show.goTo("/foundings/" + id + "?did=foundings.did.begun");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "foundings/new",
          form(id, officer, typed, refused.objections(), language(request)));
    }
  }

  @GetMapping("/foundings/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView record(
      Actor reader, @PathVariable UUID id, Typed typed, HttpServletRequest request) {
    return Show.page("foundings/founding", page(id, reader, typed, List.of(), request));
  }

  /** Shows what was typed of a founder again, with the partners that were looked for. */
  @PostMapping("/foundings/{id}")
  @ForRoles(OFFICER)
  ModelAndView look(Actor officer, @PathVariable UUID id, Typed typed, HttpServletRequest request) {
    FoundingPage page = page(id, officer, typed, List.of(), request);
    if (!page.mayWork()) {
      throw new NotFound("Founding " + id + " to work on");
    }
    return Show.page("foundings/founding", page);
  }

  @PostMapping("/foundings/{id}/purpose")
  @ForRoles(OFFICER)
  ModelAndView describe(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        typed,
        request,
        "described",
        () ->
            foundings.describe(
                new PartnerId(id),
                revision,
                FoundingForm.purpose(typed),
                FoundingForm.agreement(typed),
                officer));
  }

  @PostMapping("/foundings/{id}/founders")
  @ForRoles(OFFICER)
  ModelAndView founder(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        typed,
        request,
        "founder_noted",
        () ->
            foundings.founder(
                new PartnerId(id),
                revision,
                FoundingForm.partner(typed),
                FoundingForm.share(typed),
                typed.get("contribution"),
                officer));
  }

  @PostMapping("/foundings/{id}/founders/{founder}/leave")
  @ForRoles(OFFICER)
  ModelAndView leave(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID founder,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        Typed.nothing(),
        request,
        "founder_left",
        () -> foundings.leave(new PartnerId(id), revision, new PartnerId(founder), officer));
  }

  @PostMapping("/foundings/{id}/milestones")
  @ForRoles(OFFICER)
  ModelAndView milestone(
      Actor officer, @PathVariable UUID id, Typed typed, HttpServletRequest request) {
    return done(
        id,
        officer,
        typed,
        request,
        "milestone_promised",
        () ->
            foundings.milestone(
                new PartnerId(id),
                FoundingForm.kind(typed),
                FoundingForm.partner(typed),
                FoundingForm.dueOrNull(typed),
                officer));
  }

  @PostMapping("/foundings/{id}/founded")
  @ForRoles(OFFICER)
  ModelAndView becomes(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        typed,
        request,
        "founded",
        () ->
            foundings.becomes(
                new PartnerId(id),
                revision,
                FoundingForm.day(typed.get("founded_on")),
                FoundingForm.ids(typed),
                officer));
  }

  @PostMapping("/foundings/{id}/take-back")
  @ForRoles(OFFICER)
  ModelAndView takeBack(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        Typed.nothing(),
        request,
        "taken_back",
        () -> foundings.takeBack(new PartnerId(id), revision, officer));
  }

  private ModelAndView done(
      UUID id,
      Actor officer,
      Typed typed,
      HttpServletRequest request,
      String did,
      Runnable change) {
    try {
      change.run();
      return Show.goTo("/foundings/" + id + "?did=foundings.did." + did);
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "foundings/founding",
          page(id, officer, typed, refused.objections(), request));
    }
  }

  private FoundingPage page(
      UUID id, Actor reader, Typed typed, List<Objection> objections, HttpServletRequest request) {
    Founding founding = foundings.find(new PartnerId(id), reader);
    boolean works = reader.is(OFFICER, founding.keeper());
    Set<InstitutionId> readers = Foundings.readersOf(reader);
    Optional<Partner> partner = partners.find(founding.id(), readers);
    List<Partner> offered =
        works && typed.has("q")
            ? partners.search(typed.get("q"), readers, language(request), OFFERED).stream()
                .filter(p -> !p.id().equals(founding.id()))
                .toList()
            : List.of();
    return new FoundingPage(
        founding,
        foundings.milestones(founding),
        partner,
        works,
        offered,
        foundings.today(partner.map(Partner::zone).orElse(clock.getZone())),
        typed,
        objections);
  }

  private static NewFoundingPage form(
      UUID id, Actor officer, Typed typed, List<Objection> objections, Language reader) {
    return new NewFoundingPage(
        id, officer.housesAs(OFFICER), Country.inOrder(reader), typed, objections);
  }

  private Language language(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
