package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Parties;
import org.dostyk.node.agreements.PartyChoice;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.VisitSaving.Overtaken;
import org.dostyk.node.visits.VisitSaving.Saved;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a visit: a new one, the return of one, a change. */
@Controller
class VisitEditPages {
  private static final String FORM = "visits/edit";
  private final Visits visits;
  private final Parties parties;
  private final Frames frames;
  private final Clock clock;

  VisitEditPages(Visits visits, Parties parties, Frames frames, Clock clock) {
    this.visits = visits;
    this.parties = parties;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/visits/new")
  @ForRoles(OFFICER)
  ModelAndView blank(
      Actor officer,
      @RequestParam(defaultValue = "") List<String> with,
      @RequestParam(name = "return", required = false) @Nullable UUID returned,
      Typed typed,
      HttpServletRequest request) {
    InstitutionId house = officer.houseAs(OFFICER, null);
    if (returned != null) {
      Visit before = visits.find(new VisitId(returned), officer);
      house = ours(before, officer);
      boolean hosted = before.host().hosted().filter(house::equals).isPresent();
      return Show.page(
          FORM,
          fresh(
              officer,
              Uuid7.next(clock),
              house,
              hosted ? Direction.OUT : Direction.IN,
              List.of((hosted ? before.guests().getFirst() : before.host()).partner().toString()),
              typed.with("purpose", before.plan().purpose()).with("return", returned.toString()),
              language(request),
              List.of()));
    }
    return Show.page(
        FORM,
        fresh(
            officer,
            Uuid7.next(clock),
            house,
            Direction.OUT,
            with,
            typed,
            language(request),
            List.of()));
  }

  private static InstitutionId ours(Visit visit, Actor officer) {
    return visit.parties().stream()
        .flatMap(p -> p.hosted().stream())
        .filter(h -> officer.is(OFFICER, h))
        .findFirst()
        .orElseGet(() -> officer.houseAs(OFFICER, null));
  }

  @PostMapping("/visits")
  @ForRoles(OFFICER)
  ModelAndView begin(
      Actor officer,
      @RequestParam UUID id,
      @RequestParam(required = false) @Nullable UUID house,
      @RequestParam(defaultValue = "") String direction,
      @RequestParam(defaultValue = "") List<String> with,
      Typed typed,
      HttpServletRequest request) {
    Language reader = language(request);
    InstitutionId ours = officer.houseAs(OFFICER, house);
    Direction way = Direction.of(direction);
    if (typed.get("do").equals("find")) {
      return Show.page(FORM, fresh(officer, id, ours, way, with, typed, reader, List.of()));
    }
    try {
      List<PartnerId> partners = VisitForm.partners(with);
      Refused.ifAny(VisitRules.guests(partners.size()));
      PartnerId host = way == Direction.OUT ? partners.getFirst() : PartnerId.of(ours);
      Place usual = visits.party(host, officer).place();
      visits.begin(
          new VisitId(id),
          new VisitBeginning(
              ours,
              way,
              partners,
              VisitForm.plan(typed, usual, reader),
              VisitForm.uuid(typed.get("agreement")).map(AgreementId::new),
              VisitForm.uuid(typed.get("return")).map(VisitId::new)),
          officer);
      return Show.goTo("/visits/" + id + "?did=visits.did.begun");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          FORM,
          fresh(officer, id, ours, way, with, typed, reader, refused.objections()));
    }
  }

  @GetMapping("/visits/{id}/edit")
  @ForRoles(OFFICER)
  ModelAndView edit(Actor officer, @PathVariable UUID id, HttpServletRequest request) {
    Language reader = language(request);
    Visit visit = kept(id, officer);
    return Show.page(
        FORM,
        page(
            visit,
            companions(visit),
            VisitForm.show(visit.plan(), reader),
            officer,
            reader,
            false,
            List.of()));
  }

  @PostMapping("/visits/{id}/edit")
  @ForRoles(OFFICER)
  ModelAndView change(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") List<String> with,
      Typed typed,
      HttpServletRequest request) {
    Language reader = language(request);
    Visit visit = kept(id, officer);
    if (typed.get("do").equals("find")) {
      return Show.page(FORM, page(visit, with, typed, officer, reader, false, List.of()));
    }
    try {
      VisitPlan plan = VisitForm.plan(typed, usual(visit), reader);
      return switch (visits.change(visit.id(), revision, plan, VisitForm.partners(with), officer)) {
        case Saved saved ->
            Show.goTo(
                "/visits/"
                    + id
                    + (saved.askedAgain()
                        ? "?did=visits.did.asked_again"
                        : "?did=visits.did.changed"));
        case Overtaken overtaken ->
            Show.page(
                HttpStatus.CONFLICT,
                FORM,
                page(overtaken.now(), with, typed, officer, reader, true, List.of()));
      };
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          FORM,
          page(visit, with, typed, officer, reader, false, refused.objections()));
    }
  }

  /** The place as it is, unless another town is typed; its clock stays. */
  private static Place usual(Visit visit) {
    return visit.plan().place();
  }

  private Visit kept(UUID id, Actor officer) {
    Visit visit = visits.find(new VisitId(id), officer);
    if (!VisitRights.of(visit, officer).keeps()) {
      throw new NotFound("Visit " + id + " to change");
    }
    return visit;
  }

  private static List<String> companions(Visit visit) {
    return visit.guests().stream().skip(1).map(g -> g.partner().toString()).toList();
  }

  private VisitEditPage page(
      Visit visit,
      List<String> with,
      Typed typed,
      Actor officer,
      Language reader,
      boolean overtaken,
      List<Objection> objections) {
    PartyChoice choice = parties.choice(visit.keeper(), with, typed.get("q"), officer, reader);
    List<PartnerId> fixed = List.of(visit.host().partner(), visit.guests().getFirst().partner());
    return new VisitEditPage(
        visit.id().value(),
        Optional.of(visit),
        List.of(),
        visit.keeper(),
        visit.keepersSide() == Side.HOST ? Direction.IN : Direction.OUT,
        new PartyChoice(
            choice.question(),
            choice.chosen(),
            choice.found().stream().filter(p -> !fixed.contains(p.id())).toList()),
        typed,
        overtaken,
        objections);
  }

  private VisitEditPage fresh(
      Actor officer,
      UUID id,
      InstitutionId house,
      Direction direction,
      List<String> with,
      Typed typed,
      Language reader,
      List<Objection> objections) {
    return new VisitEditPage(
        id,
        Optional.empty(),
        officer.housesAs(OFFICER),
        house,
        direction,
        parties.choice(house, new ArrayList<>(with), typed.get("q"), officer, reader),
        typed,
        false,
        objections);
  }

  private Language language(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
