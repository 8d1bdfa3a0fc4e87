package org.dostyk.node.gifts;

import static org.dostyk.node.values.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.gifts.GiftFormPage.Choice;
import org.dostyk.node.gifts.GiftSaving.Overtaken;
import org.dostyk.node.gifts.GiftSaving.Saved;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms by which gifts are entered and changed. */
@Controller
class GiftFormPages {
  private static final int OFFERED = 30;
  private final Gifts gifts;
  private final Visits visits;
  private final Delegations delegations;
  private final Partners partners;
  private final Frames frames;
  private final Clock clock;

  GiftFormPages(
      Gifts gifts,
      Visits visits,
      Delegations delegations,
      Partners partners,
      Frames frames,
      Clock clock) {
    this.gifts = gifts;
    this.visits = visits;
    this.delegations = delegations;
    this.partners = partners;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/gifts/new")
  @ForRoles(OFFICER)
  ModelAndView blank(Actor officer, Typed typed, HttpServletRequest request) {
    return Show.page(
        "gifts/form", entering(typed, officer, Uuid7.next(clock), language(request), List.of()));
  }

  @PostMapping("/gifts")
  @ForRoles(OFFICER)
  ModelAndView enter(
      Actor officer, @RequestParam UUID id, Typed typed, HttpServletRequest request) {
    Language reader = language(request);
    GiftFormPage form = entering(typed, officer, id, reader, List.of());
    try {
      GiftForm.Read read = GiftForm.read(typed);
      Choice partner =
          form.partners().stream()
              .filter(c -> form.partners().size() == 1 || isChosen(c, typed))
              .findFirst()
              .orElseThrow(() -> new Refused(Objection.of("gifts.objection.partner")));
      InstitutionId keeper =
          form.houses().stream()
              .map(OwnInstitution::id)
              .filter(h -> h.value().toString().equals(typed.get("house")))
              .findFirst()
              .orElse(form.houses().getFirst().id());
      gifts.enter(
          new Gift(
              new GiftId(id),
              keeper,
              read.direction(),
              new PartnerId(partner.id()),
              partner.name(),
              form.visit().map(Visit::id),
              read.what(),
              read.ours(),
              read.theirs(),
              read.occasion(),
              read.value(),
              read.state(),
              GiftForm.custody(typed, read.state()),
              Optional.empty(),
              1),
          officer);
      return Show.goTo("/gifts/" + id + "?did=gifts.did.entered");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "gifts/form",
          entering(typed, officer, id, reader, refused.objections()));
    }
  }

  private static boolean isChosen(Choice choice, Typed typed) {
    return choice.id().toString().equals(typed.get("partner"));
  }

  @GetMapping("/gifts/{id}/edit")
  @ForRoles(OFFICER)
  ModelAndView edit(Actor officer, @PathVariable UUID id) {
    Gift gift = mine(id, officer);
    return Show.page("gifts/form", changing(gift, GiftForm.show(gift), officer, false, List.of()));
  }

  @PostMapping("/gifts/{id}")
  @ForRoles(OFFICER)
  ModelAndView change(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int revision,
      Typed typed) {
    Gift before = mine(id, officer);
    try {
      GiftForm.Read read = GiftForm.read(typed);
      var after =
          new Gift(
              before.id(),
              before.keeper(),
              read.direction(),
              before.partner(),
              before.partnerName(),
              before.visit(),
              read.what(),
              read.ours(),
              read.theirs(),
              read.occasion(),
              read.value(),
              read.state(),
              before.custody(),
              before.declaration(),
              revision);
      return switch (gifts.change(after, officer)) {
        case Saved saved -> Show.goTo("/gifts/" + id + "?did=gifts.did.changed");
        case Overtaken overtaken ->
            Show.page(
                HttpStatus.CONFLICT,
                "gifts/form",
                changing(overtaken.now(), typed, officer, true, List.of()));
      };
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "gifts/form",
          changing(before, typed, officer, false, refused.objections()));
    }
  }

  private Gift mine(UUID id, Actor officer) {
    Gift gift = gifts.find(new GiftId(id), officer);
    if (!officer.is(OFFICER, gift.keeper())) {
      throw new NotFound("Gift " + id + " to change");
    }
    return gift;
  }

  private GiftFormPage changing(
      Gift gift, Typed typed, Actor officer, boolean overtaken, List<Objection> objections) {
    return new GiftFormPage(
        gift.id().value(),
        Optional.of(gift),
        Optional.empty(),
        List.of(new Choice(gift.partner().value(), gift.partnerName())),
        List.of(),
        List.of(),
        List.of(),
        typed,
        overtaken,
        objections);
  }

  /** The form of a new gift: at a visit, with a partner, or of a partner still to be found. */
  private GiftFormPage entering(
      Typed typed, Actor officer, UUID id, Language reader, List<Objection> objections) {
    Optional<Visit> visit =
        GiftForm.uuid(typed.get("visit")).map(v -> visits.find(new VisitId(v), officer));
    var houses = new ArrayList<>(officer.housesAs(OFFICER));
    visit.ifPresent(v -> houses.removeIf(h -> !v.readers().contains(h.id())));
    if (houses.isEmpty()) {
      throw new NotFound("A register for the gifts of visit " + visit.map(Visit::id).orElseThrow());
    }
    List<Choice> choices =
        visit.isPresent()
            ? visit.get().parties().stream()
                .filter(
                    p ->
                        houses.size() > 1
                            || !p.hosted().filter(houses.getFirst().id()::equals).isPresent())
                .map(p -> new Choice(p.partner().value(), p.name()))
                .toList()
            : GiftForm.uuid(typed.get("partner"))
                .flatMap(p -> partners.find(new PartnerId(p), officer.institutions()))
                .map(p -> List.of(new Choice(p.id().value(), p.name())))
                .orElse(List.of());
    List<Partner> found =
        choices.isEmpty() ? others(typed.get("q"), officer, houses, reader) : List.of();
    return new GiftFormPage(
        id,
        Optional.empty(),
        visit,
        choices,
        List.copyOf(houses),
        visit
            .map(v -> delegations.of(v).stream().map(d -> d.names().in(reader)).toList())
            .orElse(List.of()),
        found,
        typed,
        false,
        objections);
  }

  /** Whom a gift may be given to or come from: whoever enters for one house, not that house. */
  private List<Partner> others(
      String question, Actor officer, List<OwnInstitution> houses, Language reader) {
    return partners.search(question, officer.institutions(), reader, OFFERED + 1).stream()
        .filter(p -> houses.size() > 1 || !p.id().equals(PartnerId.of(houses.getFirst().id())))
        .limit(OFFERED)
        .toList();
  }

  private Language language(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
