package org.dostyk.node.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.approvals.Approvals;
import org.dostyk.node.approvals.Part;
import org.dostyk.node.approvals.PlannedStep;
import org.dostyk.node.approvals.Route;
import org.dostyk.node.approvals.Routes;
import org.dostyk.node.approvals.Run;
import org.dostyk.node.approvals.Shown;
import org.dostyk.node.approvals.Step;
import org.dostyk.node.approvals.StepTitle;
import org.dostyk.node.approvals.Verdict;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The agreement that follows the memorandum of the first story, on its way through both houses;
 * told a second time it changes nothing.
 */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoAgreements {
  private static final AgreementId ID =
      new AgreementId(UUID.fromString("01980000-0000-7000-8000-0000000000d1"));
  private final Agreements agreements;
  private final Routes routes;
  private final Approvals approvals;
  private final Texts texts;

  DemoAgreements(Agreements agreements, Routes routes, Approvals approvals, Texts texts) {
    this.agreements = agreements;
    this.routes = routes;
    this.approvals = approvals;
    this.texts = texts;
  }

  /**
   * Plays what has not been played.
   *
   * @param personas by their keys
   */
  void play(Function<String, Actor> personas) {
    if (!agreements.standings(List.of(ID)).isEmpty()) {
      return;
    }
    Actor officer = personas.apply("eku-officer");
    Actor counsel = personas.apply("eku-counsel");
    Actor partner = personas.apply("svcft-officer");
    InstitutionId university = officer.institutionsAs(Role.OFFICER).iterator().next();
    InstitutionId college = partner.institutionsAs(Role.OFFICER).iterator().next();
    agreements.draft(
        ID,
        AgreementType.IMPLEMENTING,
        university,
        List.of(PartnerId.of(college)),
        List.of("ru", "zh"),
        officer);
    WorkingText text = agreements.workOn(ID, officer);
    var details = new LinkedHashMap<>(text.draft().details());
    details.put(Draft.YEARS, "5");
    agreements.save(ID, text.revision(), text.draft().withDetails(details), officer);
    routes.keep(
        ID,
        route(
            Shown.STEPS,
            step(1, StepTitle.OFFICE, Part.WHOLE, officer),
            step(2, StepTitle.LEGAL, Part.WORDING, counsel),
            step(2, StepTitle.DEAN, Part.PLACES, personas.apply("eku-dean")),
            step(3, StepTitle.RECTOR, Part.WHOLE, personas.apply("eku-rector"))),
        officer);
    agreements.propose(ID, officer);
    routes.keep(
        ID,
        route(
            Shown.PROGRESS,
            step(1, StepTitle.OFFICE, Part.WHOLE, partner),
            step(2, StepTitle.RECTOR, Part.WHOLE, personas.apply("svcft-president"))),
        partner);
    approve(officer, university);
    approve(counsel, university);
    approve(partner, college);
  }

  private void approve(Actor who, InstitutionId house) {
    Run run = approvals.of(agreements.asNode(ID), house).orElseThrow();
    for (Step step : approvals.theirs(run, who)) {
      approvals.decide(ID, step.id(), Verdict.APPROVE, "", who);
    }
  }

  private static Route route(Shown shown, PlannedStep... steps) {
    return new Route(List.of(steps), shown, true, 3, 0);
  }

  private PlannedStep step(int place, StepTitle title, Part part, Actor decider) {
    return new PlannedStep(place, title.in(texts), part, List.of(decider.account()));
  }
}
