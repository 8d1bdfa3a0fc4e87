package org.dostyk.node.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Role;
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

/** Recording that an agreement has ended, and taking that back. */
@Controller
class EndingPages {
  private static final String TEMPLATE = "agreements/end";
  private final Agreements agreements;
  private final Endings endings;

  EndingPages(Agreements agreements, Endings endings) {
    this.agreements = agreements;
    this.endings = endings;
  }

  @GetMapping("/agreements/{id}/end")
  @ForRoles(Role.OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(officer, id, Typed.nothing(), List.of()));
  }

  @PostMapping("/agreements/{id}/end")
  @ForRoles(Role.OFFICER)
  ModelAndView end(Actor officer, @PathVariable UUID id, Typed typed) {
    try {
      endings.end(new AgreementId(id), entry(typed), officer);
      return Show.goTo("/agreements/" + id + "?did=agreements.did.ended");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(officer, id, typed, refused.objections()));
    }
  }

  @PostMapping("/agreements/{id}/end/take-back")
  @ForRoles(Role.OFFICER)
  ModelAndView takeBack(Actor officer, @PathVariable UUID id) {
    endings.takeBack(new AgreementId(id), officer);
    return Show.goTo("/agreements/" + id + "?did=agreements.did.ending_taken_back");
  }

  private EndingPage page(Actor officer, UUID id, Typed typed, List<Objection> objections) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    List<Objection> against =
        agreement.state() instanceof Ended ended
            ? List.of(Objection.of("agreements.objection.ended", ended.ending().on()))
            : List.of();
    return new EndingPage(
        agreement.id(),
        AgreementPage.title(agreement, agreements.workingText(agreement, officer)),
        Endings.inForce(agreement),
        typed,
        against,
        against.isEmpty() ? objections : List.of());
  }

  private static Endings.Entry entry(Typed typed) {
    LocalDate on = PartialDate.parse(typed.get("on")).flatMap(PartialDate::whole).orElse(null);
    return new Endings.Entry(
        Manner.named(typed.get("manner")).orElse(null), on, typed.get("reason"));
  }
}
