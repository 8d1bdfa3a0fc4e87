package org.dostyk.node.agreements;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who saved the working text when, and bringing back what was. */
@Controller
class RevisionPages {
  private final Revisions revisions;
  private final Agreements agreements;
  private final People people;
  private final OwnInstitutions houses;

  RevisionPages(Revisions revisions, Agreements agreements, People people, OwnInstitutions houses) {
    this.revisions = revisions;
    this.agreements = agreements;
    this.people = people;
    this.houses = houses;
  }

  @GetMapping("/agreements/{id}/revisions")
  @ForRoles(Role.OFFICER)
  ModelAndView list(Actor officer, @PathVariable UUID id) {
    var agreement = new AgreementId(id);
    List<Revision> saved = revisions.list(agreement, officer);
    Map<AccountId, PersonNames> names = new HashMap<>();
    saved.stream()
        .map(Revision::savedBy)
        .distinct()
        .forEach(by -> people.find(by).ifPresent(a -> names.put(by, a.names())));
    int now =
        agreements
            .workingText(agreements.findAs(Role.OFFICER, agreement, officer), officer)
            .map(WorkingText::revision)
            .orElse(0);
    return Show.page(
        "agreements/revisions", new RevisionsPage(agreement, saved, names, now, zone(officer)));
  }

  @GetMapping("/agreements/{id}/revisions/{number}")
  @ForRoles(Role.OFFICER)
  ModelAndView revision(Actor officer, @PathVariable UUID id, @PathVariable int number) {
    var agreement = new AgreementId(id);
    Draft earlier = revisions.find(agreement, number, officer);
    Draft now = agreements.workOn(agreement, officer).draft();
    return Show.page(
        "agreements/revision", new RevisionPage(agreement, number, Comparison.of(now, earlier)));
  }

  @PostMapping("/agreements/{id}/revisions/{number}")
  @ForRoles(Role.OFFICER)
  ModelAndView bringBack(Actor officer, @PathVariable UUID id, @PathVariable int number) {
    revisions.bringBack(new AgreementId(id), number, officer);
    return Show.goTo("/agreements/" + id + "/edit?did=agreements.did.brought_back");
  }

  private ZoneId zone(Actor officer) {
    return officer.institutionsAs(Role.OFFICER).stream()
        .flatMap(house -> houses.find(house).stream())
        .map(house -> house.place().zone())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }
}
