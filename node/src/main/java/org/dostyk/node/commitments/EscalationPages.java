package org.dostyk.node.commitments;

import static org.dostyk.node.values.Role.ADMINISTRATOR;
import static org.dostyk.node.values.Role.OFFICER;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rule by which an institution brings late promises before others. */
@Controller
class EscalationPages {
  private static final String TEMPLATE = "commitments/escalation";

  private final Escalations escalations;

  EscalationPages(Escalations escalations) {
    this.escalations = escalations;
  }

  @GetMapping("/promises/escalation")
  @ForRoles({OFFICER, ADMINISTRATOR})
  ModelAndView rules(Actor actor) {
    return Show.page(TEMPLATE, page(actor, null, Typed.nothing(), List.of()));
  }

  @PostMapping("/promises/escalation/{house}")
  @ForRoles({OFFICER, ADMINISTRATOR})
  ModelAndView set(Actor actor, @PathVariable UUID house, Typed typed) {
    try {
      var rule =
          new EscalationRule(
              days(typed, "owner"), days(typed, "officer"), days(typed, "signatory"));
      escalations.set(new InstitutionId(house), rule, actor);
      return Show.goTo("/promises/escalation?did=commitments.did.escalation_set");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(actor, house, typed, refused.objections()));
    }
  }

  private EscalationPage page(
      Actor actor, @Nullable UUID refused, Typed typed, List<Objection> objections) {
    return new EscalationPage(
        actor.housesAs(OFFICER, ADMINISTRATOR).stream()
            .map(h -> new EscalationPage.Line(h, escalations.of(h.id())))
            .toList(),
        refused,
        typed,
        objections);
  }

  private static @Nullable Integer days(Typed typed, String field) {
    if (!typed.has(field)) {
      return null;
    }
    if (!typed.get(field).matches("\\d{1,4}")) {
      throw new Refused(Objection.of("commitments.objection.escalation_number"));
    }
    return Integer.valueOf(typed.get(field));
  }
}
