package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.Actor;
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

/** Stating what the network asks of an agreement. */
@Controller
class SupplementPages {
  private static final String TEMPLATE = "erasmus/supplement";
  private final Bilateral bilateral;

  SupplementPages(Bilateral bilateral) {
    this.bilateral = bilateral;
  }

  @GetMapping("/agreements/{id}/erasmus")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(id, officer, Optional.empty(), List.of()));
  }

  @PostMapping("/agreements/{id}/erasmus")
  @ForRoles(OFFICER)
  ModelAndView state(Actor officer, @PathVariable UUID id, Typed typed) {
    try {
      bilateral.state(
          new AgreementId(id),
          typed.get("first"),
          typed.get("last"),
          typed.get("language"),
          typed.get("level"),
          officer);
      return Show.goTo("/agreements/" + id + "?did=erasmus.did.stated");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(id, officer, Optional.of(typed), refused.objections()));
    }
  }

  private SupplementPage page(
      UUID id, Actor officer, Optional<Typed> typed, List<Objection> objections) {
    var agreement = new AgreementId(id);
    Bilateral.Open open =
        bilateral
            .open(agreement, officer)
            .orElseThrow(() -> new NotFound("Agreement " + id + " for the network"));
    return new SupplementPage(agreement, open, Copies.Held.NOTHING, typed, objections);
  }
}
