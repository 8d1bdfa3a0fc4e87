package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How an agreement lives, and the text of it that holds today. */
@Controller
class LifePages {
  private final LifeReading reading;
  private final Amendments amendments;

  LifePages(LifeReading reading, Amendments amendments) {
    this.reading = reading;
    this.amendments = amendments;
  }

  @GetMapping("/agreements/{id}/life")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView life(Actor reader, @PathVariable UUID id) {
    Agreement agreement = reading.find(new AgreementId(id), reader);
    return Show.page("lives/life", reading.page(agreement, reader));
  }

  @GetMapping("/agreements/{id}/text")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView text(Actor reader, @PathVariable UUID id, Typed typed) {
    Agreement agreement = reading.find(new AgreementId(id), reader);
    Consolidated text = amendments.text(agreement);
    return Show.page(
        "lives/text",
        new ConsolidatedPage(
            agreement.id(),
            LifeLetters.title(agreement),
            text,
            reading.open(agreement.id()),
            typed.has("compare")));
  }
}
