package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.ADMINISTRATOR;
import static org.dostyk.node.values.Role.OFFICER;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.portfolio.Publications.Shown;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Choosing what is shown in public. */
@Controller
class PublicationPages {
  private final Publications publications;
  private final OpenPages openPages;

  PublicationPages(Publications publications, OpenPages openPages) {
    this.publications = publications;
    this.openPages = openPages;
  }

  @GetMapping("/public-page")
  @ForRoles({OFFICER, ADMINISTRATOR})
  ModelAndView settings(Actor me, Typed typed) {
    return Show.page("portfolio/publication", page(me, typed, List.of()));
  }

  @PostMapping("/public-page/open")
  @ForRoles(OFFICER)
  ModelAndView open(Actor officer, Typed typed) {
    OwnInstitution house = house(officer, typed);
    try {
      publications.open(house.id(), typed.get("slug"), officer);
      return done(house, "page_opened");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "portfolio/publication",
          page(officer, typed, refused.objections()));
    }
  }

  @PostMapping("/public-page/close")
  @ForRoles({OFFICER, ADMINISTRATOR})
  ModelAndView close(Actor me, Typed typed) {
    OwnInstitution house = house(me, typed);
    publications.close(house.id(), me);
    return done(house, "page_closed");
  }

  @PostMapping("/public-page/partners/{id}")
  @ForRoles(OFFICER)
  ModelAndView partner(Actor officer, @PathVariable UUID id, Typed typed) {
    InstitutionId house = officer.houseAs(OFFICER, ExchangeList.uuid(typed.get("house")));
    publications.show(new PartnerId(id), house, typed.has("show"), officer);
    return Show.goTo("/partners/" + id + "?did=portfolio.did." + done(typed));
  }

  @PostMapping("/public-page/agreements/{id}")
  @ForRoles(OFFICER)
  ModelAndView agreement(Actor officer, @PathVariable UUID id, Typed typed) {
    InstitutionId house = officer.houseAs(OFFICER, ExchangeList.uuid(typed.get("house")));
    publications.show(new AgreementId(id), house, typed.has("show"), officer);
    return Show.goTo("/agreements/" + id + "?did=portfolio.did." + done(typed));
  }

  private static String done(Typed typed) {
    return typed.has("show") ? "shown" : "hidden";
  }

  private static ModelAndView done(OwnInstitution house, String what) {
    return Show.goTo("/public-page?house=" + house.id() + "&did=portfolio.did." + what);
  }

  private PublicationPage page(Actor me, Typed typed, List<Objection> objections) {
    OwnInstitution house = house(me, typed);
    Publication chosen = publications.of(house.id());
    boolean officer = me.is(OFFICER, house.id());
    Shown shown = officer ? publications.shown(house.id()) : new Shown(List.of(), List.of());
    return new PublicationPage(
        house,
        me.housesAs(OFFICER, ADMINISTRATOR),
        chosen,
        shown.partners(),
        openPages.agreements(shown, house.id()),
        officer ? chosen.agreements().size() - shown.agreements().size() : 0,
        officer,
        typed.has("slug") ? typed : typed.with("slug", chosen.slug()),
        objections);
  }

  private static OwnInstitution house(Actor me, Typed typed) {
    List<OwnInstitution> houses = me.housesAs(OFFICER, ADMINISTRATOR);
    return houses.stream()
        .filter(h -> typed.get("house").isEmpty() || h.id().toString().equals(typed.get("house")))
        .findFirst()
        .orElseThrow(() -> new NotFound("institution " + typed.get("house")));
  }
}
