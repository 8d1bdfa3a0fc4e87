package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking what clauses oblige to into the ledger, one click for each. */
@Controller
class ObligationPages {
  private static final String TEMPLATE = "lives/obligations";
  private final Agreements agreements;
  private final Obligations obligations;
  private final Clock clock;

  ObligationPages(Agreements agreements, Obligations obligations, Clock clock) {
    this.agreements = agreements;
    this.obligations = obligations;
    this.clock = clock;
  }

  @GetMapping("/agreements/{id}/obligations")
  @ForRoles(OFFICER)
  ModelAndView list(Actor officer, @PathVariable UUID id) {
    return Show.page(TEMPLATE, page(find(id, officer), officer, List.of()));
  }

  @PostMapping("/agreements/{id}/obligations")
  @ForRoles(OFFICER)
  ModelAndView take(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(name = "id") UUID made,
      @RequestParam(required = false) @Nullable UUID promiser,
      Typed typed) {
    Agreement agreement = find(id, officer);
    try {
      Optional<LocalDate> due = ProvisionsForm.day(typed.get("due"));
      if (due.isEmpty() && typed.has("due")) {
        throw new Refused(Objection.of("lives.objection.until_day", typed.get("due")));
      }
      obligations.take(
          new CommitmentId(made),
          agreement.id(),
          typed.get("key"),
          promiser == null ? null : new PartnerId(promiser),
          due.orElse(null),
          officer);
      return Show.goTo("/agreements/" + id + "/obligations?did=lives.did.taken");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(agreement, officer, refused.objections()));
    }
  }

  private Agreement find(UUID id, Actor officer) {
    Agreement agreement = agreements.findAs(OFFICER, new AgreementId(id), officer);
    if (Amendments.original(agreement).isEmpty() || agreement.type().isInstrument()) {
      throw new NotFound("Never in force: " + id);
    }
    return agreement;
  }

  private ObligationsPage page(Agreement agreement, Actor officer, List<Objection> objections) {
    return new ObligationsPage(
        agreement,
        LifeLetters.title(agreement),
        PartnerId.of(Amendments.side(agreement, officer)),
        obligations.of(agreement, officer).stream()
            .map(o -> new ObligationsPage.Line(Uuid7.next(clock), o))
            .toList(),
        objections);
  }
}
