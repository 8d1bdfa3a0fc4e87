package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
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

/** Stating what students who come need to know. */
@Controller
class FactsheetPages {
  private static final String TEMPLATE = "erasmus/factsheet";
  private final Factsheets factsheets;

  FactsheetPages(Factsheets factsheets) {
    this.factsheets = factsheets;
  }

  @GetMapping("/factsheet/{house}")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID house) {
    OwnInstitution own = own(house, officer);
    Typed typed = factsheets.of(own.id()).map(Facts::typed).orElse(Typed.nothing());
    return Show.page(TEMPLATE, new FactsheetPage(own, typed, List.of()));
  }

  @PostMapping("/factsheet/{house}")
  @ForRoles(OFFICER)
  ModelAndView state(Actor officer, @PathVariable UUID house, Typed typed) {
    OwnInstitution own = own(house, officer);
    try {
      factsheets.state(new InstitutionId(house), typed, officer);
      return Show.goTo("/partners/" + house + "?did=erasmus.did.factsheet");
    } catch (Refused refused) {
      List<Objection> objections = refused.objections();
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new FactsheetPage(own, typed, objections));
    }
  }

  private static OwnInstitution own(UUID house, Actor officer) {
    return officer.housesAs(OFFICER).stream()
        .filter(h -> h.id().value().equals(house))
        .findFirst()
        .orElseThrow(() -> new NotFound("Institution " + house));
  }
}
