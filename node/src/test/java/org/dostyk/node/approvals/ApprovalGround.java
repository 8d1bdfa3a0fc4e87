package org.dostyk.node.approvals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** What tests of approvals begin with: two houses, a text between them, a route. */
@Component
class ApprovalGround {
  private final Agreements agreements;
  private final Routes routes;
  private final Approvals approvals;
  private final Houses houses;
  private final Clock clock;

  ApprovalGround(
      Agreements agreements, Routes routes, Approvals approvals, Houses houses, Clock clock) {
    this.agreements = agreements;
    this.routes = routes;
    this.approvals = approvals;
    this.houses = houses;
    this.clock = clock;
  }

  House university() {
    return houses.open("East Kazakhstan University");
  }

  House college() {
    return houses.open("Shandong Vocational College of Foreign Trade");
  }

  static PlannedStep step(int place, String title, Part part, Actor... deciders) {
    return new PlannedStep(
        place, Text.of("en", title), part, List.of(deciders).stream().map(Actor::account).toList());
  }

  static Route route(Shown shown, boolean takeOver, PlannedStep... steps) {
    return new Route(List.of(steps), shown, takeOver, 3, 0);
  }

  /** A draft between two houses that names both signatories. */
  AgreementId drafted(House university, House college) {
    var id = new AgreementId(Uuid7.next(clock));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        university.id(),
        List.of(PartnerId.of(college.id())),
        List.of("ru", "zh"),
        university.officer());
    WorkingText text = agreements.workOn(id, university.officer());
    Draft named =
        text.draft()
            .withSignatories(
                Map.of(
                    university.id().toString(), university.signatory().account().toString(),
                    college.id().toString(), college.signatory().account().toString()));
    agreements.save(id, text.revision(), named, university.officer());
    return id;
  }

  /** The same, proposed, with the university's usual route. */
  AgreementId proposed(House university, House college, Route route) {
    if (!route.steps().isEmpty()) {
      routes.keep(university.id(), AgreementType.MEMORANDUM, route, university.officer());
    }
    AgreementId id = drafted(university, college);
    agreements.propose(id, university.officer());
    return id;
  }

  /** One more version, in which the first clause says something else. */
  void proposeAnew(AgreementId id, House by) {
    WorkingText text = agreements.workOn(id, by.officer());
    var clauses = new ArrayList<>(text.draft().clauses());
    clauses.set(0, new DraftClause(Map.of(), Map.of("ru", "Иначе " + text.revision(), "zh", "另行")));
    Draft changed =
        new Draft(
            text.draft().languages(),
            text.draft().title(),
            text.draft().preamble(),
            clauses,
            text.draft().signatories(),
            text.draft().quotas(),
            text.draft().details());
    agreements.save(id, text.revision(), changed, by.officer());
    agreements.propose(id, by.officer());
  }

  Run run(AgreementId id, House house) {
    Agreement agreement = agreements.find(id, house.officer());
    return approvals.of(agreement, house.id()).orElseThrow();
  }

  /** The first open step of this title. */
  StepId open(AgreementId id, House house, String title) {
    Optional<Step> found =
        run(id, house).open().stream()
            .filter(s -> s.planned().title().byTag().containsValue(title))
            .findFirst();
    return found.orElseThrow().id();
  }

  void approve(AgreementId id, House house, String title, Actor by) {
    approvals.decide(id, open(id, house, title), Verdict.APPROVE, "", by);
  }
}
