package org.dostyk.node.agreements;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.GuestLinkId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Inviting guests to read a text, and what they remarked. */
@Controller
class GuestPages {
  private static final String TEMPLATE = "agreements/guests";
  private final Guests guests;
  private final Agreements agreements;
  private final String address;

  GuestPages(Guests guests, Agreements agreements, @Value("${dostyk.address}") String address) {
    this.guests = guests;
    this.agreements = agreements;
    this.address = address;
  }

  @GetMapping("/agreements/{id}/guests")
  @ForRoles(Role.OFFICER)
  ModelAndView list(Actor officer, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(officer, id, "", List.of()));
  }

  @PostMapping("/agreements/{id}/guests")
  @ForRoles(Role.OFFICER)
  ModelAndView invite(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "EN") Language language) {
    try {
      String path = guests.invite(new AgreementId(id), label, language, officer);
      return Show.page(TEMPLATE, page(officer, id, address + path, List.of()));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(officer, id, "", refused.objections()));
    }
  }

  @PostMapping("/agreements/{id}/guests/{link}/withdraw")
  @ForRoles(Role.OFFICER)
  ModelAndView withdraw(Actor officer, @PathVariable UUID id, @PathVariable UUID link) {
    guests.withdraw(new AgreementId(id), new GuestLinkId(link), officer);
    return Show.goTo("/agreements/" + id + "/guests?did=agreements.did.withdrawn");
  }

  private GuestsPage page(Actor officer, UUID id, String made, List<Objection> objections) {
    var agreement = new AgreementId(id);
    agreements.findAs(Role.OFFICER, agreement, officer);
    List<GuestLink> links = guests.invited(agreement, officer);
    return new GuestsPage(id, links, guests.remarks(agreement, officer), made, objections);
  }
}
