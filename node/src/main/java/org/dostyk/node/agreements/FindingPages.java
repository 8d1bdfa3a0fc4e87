package org.dostyk.node.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
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

/** Looking at what the language versions do not say alike, and setting it aside. */
@Controller
class FindingPages {
  private static final String TEMPLATE = "agreements/findings";
  private final Agreements agreements;
  private final LanguageVersions languages;
  private final People people;

  FindingPages(Agreements agreements, LanguageVersions languages, People people) {
    this.agreements = agreements;
    this.languages = languages;
    this.people = people;
  }

  @GetMapping("/agreements/{id}/findings")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView read(
      Actor reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
    return Show.page(TEMPLATE, page(reader, id, version, Optional.empty(), List.of()));
  }

  @PostMapping("/agreements/{id}/findings")
  @ForRoles(Role.OFFICER)
  ModelAndView decide(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam String finding,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "do", defaultValue = "set_aside") String action) {
    var agreement = new AgreementId(id);
    try {
      if (action.equals("ask_again")) {
        languages.askAgain(agreement, new Hash(finding), officer);
      } else {
        languages.setAside(agreement, version, new Hash(finding), reason, officer);
      }
      return Show.goTo("/agreements/" + id + "/findings?version=" + version);
    } catch (Refused refused) {
      var typed = Optional.of(new FindingsPage.Typed(finding, reason));
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(officer, id, version, typed, refused.objections()));
    }
  }

  private FindingsPage page(
      Actor reader,
      UUID id,
      int version,
      Optional<FindingsPage.Typed> typed,
      List<Objection> objections) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    Findings findings = languages.of(agreement, version, reader);
    Map<AccountId, PersonNames> names = new HashMap<>();
    findings.all().stream()
        .flatMap(f -> f.aside().stream())
        .map(SetAside::by)
        .distinct()
        .forEach(by -> people.find(by).ifPresent(a -> names.put(by, a.names())));
    return new FindingsPage(
        agreement,
        version,
        languages.text(agreement, version, reader),
        findings,
        languages.mayDecide(agreement, reader),
        names,
        typed,
        objections);
  }
}
