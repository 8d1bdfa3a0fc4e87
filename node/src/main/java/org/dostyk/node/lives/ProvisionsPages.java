package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering the provisions by which an agreement lives. */
@Controller
class ProvisionsPages {
  private static final String TEMPLATE = "lives/provisions";
  private final Agreements agreements;
  private final Amendments amendments;
  private final Lives lives;
  private final FarProvisions said;

  ProvisionsPages(Agreements agreements, Amendments amendments, Lives lives, FarProvisions said) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.lives = lives;
    this.said = said;
  }

  @GetMapping("/agreements/{id}/provisions")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id, Typed typed) {
    Agreement agreement = agreements.findAs(OFFICER, new AgreementId(id), officer);
    Provisions entered = lives.provisions(agreement.id());
    Provisions holds = entered.isEntered() ? entered : lives.read(agreement);
    Optional<SaidProvisions> other =
        said.standing(agreement).stream()
            .filter(s -> s.party().partner().toString().equals(typed.get("as")))
            .findFirst();
    Provisions shown = other.map(s -> s.provisions().at(entered.revision())).orElse(holds);
    ProvisionsPage page = page(agreement, ProvisionsForm.of(shown), List.of());
    return Show.page(TEMPLATE, page.as(other.map(s -> s.party().name())));
  }

  @PostMapping("/agreements/{id}/provisions")
  @ForRoles(OFFICER)
  ModelAndView enter(Actor officer, @PathVariable UUID id, Typed typed) {
    Agreement agreement = agreements.findAs(OFFICER, new AgreementId(id), officer);
    try {
      if (lives.enter(ProvisionsForm.read(agreement.id(), typed), officer)) {
        return Show.goTo("/agreements/" + id + "/life?did=lives.did.entered");
      }
      Provisions theirs = lives.provisions(agreement.id());
      return Show.page(
          HttpStatus.CONFLICT,
          TEMPLATE,
          page(
              agreement,
              typed.with("revision", String.valueOf(theirs.revision())),
              List.of(
                  Objection.of(
                      "lives.objection.overtaken",
                      theirs.endsOn().map(Object::toString).orElse("–")))));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(agreement, typed, refused.objections()));
    }
  }

  private ProvisionsPage page(Agreement agreement, Typed typed, List<Objection> objections) {
    Consolidated text = amendments.text(agreement);
    return new ProvisionsPage(
        agreement.id(),
        LifeLetters.title(agreement),
        typed,
        !lives.provisions(agreement.id()).isEntered(),
        Optional.empty(),
        ClauseChoice.of(text),
        objections);
  }
}
