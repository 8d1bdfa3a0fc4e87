package org.dostyk.node.agreements;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of agreements, a new one, and an agreement's record. */
@Controller
class AgreementPages {
  private final Agreements agreements;
  private final Parties parties;
  private final Clock clock;

  AgreementPages(Agreements agreements, Parties parties, Clock clock) {
    this.agreements = agreements;
    this.parties = parties;
    this.clock = clock;
  }

  @GetMapping("/agreements")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView list(Actor reader, @RequestParam(defaultValue = "") String state) {
    return Show.page("agreements/list", AgreementsPage.of(agreements.list(reader), state, reader));
  }

  @GetMapping("/agreements/new")
  @ForRoles(Role.OFFICER)
  ModelAndView blank(Actor officer, @RequestParam(defaultValue = "") String with) {
    return Show.page(
        "agreements/new",
        newPage(officer, Uuid7.next(clock), with, List.of("ru", "zh"), List.of()));
  }

  @PostMapping("/agreements")
  @ForRoles(Role.OFFICER)
  ModelAndView draft(
      Actor officer,
      @RequestParam UUID id,
      @RequestParam AgreementType type,
      @RequestParam(defaultValue = "") String with,
      @RequestParam(name = "language", defaultValue = "") List<String> languages) {
    try {
      List<PartnerId> others =
          with.isBlank() ? List.of() : List.of(new PartnerId(UUID.fromString(with)));
      agreements.draft(new AgreementId(id), type, houseOf(officer), others, languages, officer);
      return Show.goTo("/agreements/" + id + "/edit?did=agreements.did.drafted");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "agreements/new",
          newPage(officer, id, with, languages, refused.objections()));
    }
  }

  @GetMapping("/agreements/{id}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView record(Actor reader, @PathVariable UUID id) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    return Show.page(
        "agreements/agreement",
        AgreementPage.of(agreement, agreements.workingText(agreement, reader), reader));
  }

  @GetMapping("/agreements/{id}/versions/{number}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView version(Actor reader, @PathVariable UUID id, @PathVariable int number) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    return Show.page("agreements/version", VersionPage.of(agreement, number));
  }

  private NewAgreementPage newPage(
      Actor officer, UUID id, String with, List<String> languages, List<Objection> objections) {
    return new NewAgreementPage(
        id, parties.choices(houseOf(officer), officer), with, languages, objections);
  }

  private static InstitutionId houseOf(Actor officer) {
    return officer.institutionsAs(Role.OFFICER).iterator().next();
  }
}
