package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementEnded;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementProposed;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.EndingTakenBack;
import org.dostyk.node.agreements.SigningOpened;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions on their way through the parties' houses. A version begins its way in the transaction
 * that proposes it; each decision is one transaction; what is refused changes nothing.
 */
@Service
public class Approvals {
  private final RouteStore routes;
  private final RunStore runs;
  private final ProgressStore elsewhere;
  private final Deciders deciders;
  private final Agreements agreements;
  private final ApprovalLetters letters;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Approvals(
      RouteStore routes,
      RunStore runs,
      ProgressStore elsewhere,
      Deciders deciders,
      Agreements agreements,
      ApprovalLetters letters,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.routes = routes;
    this.runs = runs;
    this.elsewhere = elsewhere;
    this.deciders = deciders;
    this.agreements = agreements;
    this.letters = letters;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Before signatories are asked to sign, for whom the way may have to come first. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(AgreementProposed proposed) {
    Agreement agreement = agreements.asNode(proposed.agreement());
    runs.move(agreement.id(), Run.State.UNDER_WAY, Run.State.OVERTAKEN);
    runs.move(agreement.id(), Run.State.RETURNED, Run.State.OVERTAKEN);
    agreement.houses().forEach(house -> begin(agreement, house, route(agreement, house)));
  }

  @EventListener
  void on(AgreementEnded ended) {
    runs.move(ended.agreement(), Run.State.UNDER_WAY, Run.State.PAUSED);
  }

  @EventListener
  void on(EndingTakenBack back) {
    runs.move(back.agreement(), Run.State.PAUSED, Run.State.UNDER_WAY);
  }

  /** The route that a house's versions of an agreement take: its own, else the usual one. */
  Route route(Agreement agreement, InstitutionId house) {
    return routes
        .own(agreement.id(), house)
        .or(() -> routes.usual(house, agreement.type()).map(usual -> usual.kept(0)))
        .orElseGet(Route::none);
  }

  /** What follows when the route of one agreement is changed. */
  void routeChanged(Agreement agreement, InstitutionId house, Route route) {
    runs.lock(agreement.id(), house);
    runs.show(agreement.id(), house, route.shown());
    changeRoute(agreement, house, route);
    events.publishEvent(new ApprovalMoved(agreement.id(), house));
  }

  private void changeRoute(Agreement agreement, InstitutionId house, Route route) {
    if (!(agreement.state() instanceof AgreementState.InNegotiation negotiation)) {
      return;
    }
    Optional<Run> begun = runs.find(agreement.id(), house, negotiation.latest().number());
    boolean signed =
        agreement
            .partyOf(house)
            .filter(p -> negotiation.latest().signatureOf(p).isPresent())
            .isPresent();
    if (signed || begun.filter(Run::isTouched).isPresent()) {
      return;
    }
    begun.ifPresent(runs::remove);
    begin(agreement, house, route);
    if (begun.isPresent() && route.steps().isEmpty()) {
      events.publishEvent(new SigningOpened(agreement.id(), house));
    }
  }

  private void begin(Agreement agreement, InstitutionId house, Route route) {
    if (route.steps().isEmpty()) {
      return;
    }
    Version version = agreement.latest().orElseThrow();
    Instant now = now();
    Optional<RouteRules.Earlier> earlier =
        runs.of(agreement.id(), house).stream()
            .findFirst()
            .flatMap(
                run ->
                    agreement
                        .version(run.version())
                        .map(v -> new RouteRules.Earlier(run, v.document())));
    List<Step> steps =
        RouteRules.begin(
            route, earlier, version.document(), () -> new StepId(Uuid7.next(clock)), now);
    boolean done = steps.stream().allMatch(s -> s.state().isPassed());
    var run =
        new Run(
            agreement.id(),
            house,
            version.number(),
            done ? Run.State.DONE : Run.State.UNDER_WAY,
            route.shown(),
            route.takeOver(),
            route.remindDays(),
            now,
            steps);
    runs.add(run);
    long takenOver = steps.stream().filter(s -> s.state().isPassed()).count();
    audit.byNode(
        house,
        takenOver == 0 ? "approvals.started" : "approvals.started_taken_over",
        Agreements.KIND,
        agreement.id().value(),
        String.valueOf(version.number()));
    letters.opened(agreement, run, run.open());
  }

  /** A party's way of the latest version, if it takes one. */
  @Transactional(readOnly = true)
  public Optional<Run> of(Agreement agreement, InstitutionId house) {
    return agreement.latest().flatMap(v -> runs.find(agreement.id(), house, v.number()));
  }

  /** A party's ways of all versions, the latest first. */
  @Transactional(readOnly = true)
  List<Run> all(Agreement agreement, InstitutionId house) {
    return runs.of(agreement.id(), house);
  }

  /** What waits for this person's decision, what has waited longest first. */
  @Transactional(readOnly = true)
  public List<Agreement> waitingFor(Actor person, int most) {
    var found = new ArrayList<AgreementId>();
    for (InstitutionId house : person.institutionsAs(Deciders.MAY_DECIDE)) {
      runs.waitingFor(person.account(), house, deciders.today(house), most).stream()
          .map(RunStore.Waiting::agreement)
          .filter(id -> !found.contains(id))
          .forEach(found::add);
    }
    return found.stream().limit(most).map(id -> agreements.find(id, person)).toList();
  }

  /** The open steps of a way that this person may decide now. */
  @Transactional(readOnly = true)
  public List<Step> theirs(Run run, Actor person) {
    return run.open().stream()
        .filter(step -> deciders.of(person, step, run.house()).isPresent())
        .toList();
  }

  /**
   * Decides a step. With the last approval the party's signatory may sign; a return sends the text
   * back to the officer, and only a new version goes on.
   *
   * @param remark with an approval it may be empty, with a return it is the reason
   * @throws Refused with every objection: decided meanwhile, not theirs, no reason
   * @throws NotFound if the agreement has no such step for this person to see
   */
  @Transactional
  public void decide(AgreementId id, StepId stepId, Verdict verdict, String remark, Actor person) {
    Agreement agreement = agreements.find(id, person);
    Run run = lockedWith(agreement, stepId, person);
    Step step = run.step(stepId).orElseThrow();
    Optional<Deciders.Right> right = deciders.of(person, step, run.house());
    Refused.ifAny(RouteRules.toDecide(agreement, run, step, right.isPresent(), verdict, remark));
    AccountId instead = right.flatMap(Deciders.Right::instead).orElse(null);
    var decision = new Decision(person.account(), instead, now(), remark.strip());
    Run after = RouteRules.decided(run, step, verdict, decision);
    runs.keep(after, after.state() == Run.State.UNDER_WAY ? null : decision.at());
    audit.record(
        run.house(),
        person,
        verdict == Verdict.RETURN
            ? "approvals.returned"
            : decision.remark().isEmpty() ? "approvals.approved" : "approvals.approved_with_remark",
        Agreements.KIND,
        id.value(),
        run.version() + (decision.remark().isEmpty() ? "" : " · " + decision.remark()));
    follow(agreement, run, after, step, decision);
    events.publishEvent(new ApprovalMoved(id, run.house()));
  }

  /** What parties at other nodes may see of the latest version's way through a house. */
  @Transactional(readOnly = true)
  public Optional<Progress> progress(Agreement agreement, InstitutionId house) {
    return of(agreement, house).map(Progress::of);
  }

  /** Keeps what a party at another node lets be seen of a version's way there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(
      AgreementId id, AgreementParty party, Hash version, Instant at, Progress progress) {
    elsewhere.keep(id, party.partner(), version, at, progress);
  }

  /** What parties at other nodes show of the latest version's way. */
  @Transactional(readOnly = true)
  public Map<PartnerId, Progress> elsewhere(Agreement agreement) {
    return agreement.latest().map(v -> elsewhere.of(agreement.id(), v.hash())).orElse(Map.of());
  }

  private void follow(Agreement agreement, Run before, Run after, Step step, Decision decision) {
    switch (after.state()) {
      case DONE -> {
        audit.byNode(
            after.house(),
            "approvals.done",
            Agreements.KIND,
            agreement.id().value(),
            String.valueOf(after.version()));
        letters.done(agreement, after);
        events.publishEvent(new SigningOpened(agreement.id(), after.house()));
      }
      case RETURNED -> letters.returned(agreement, after, step, decision.remark());
      default -> {
        List<StepId> open = before.open().stream().map(Step::id).toList();
        letters.opened(
            agreement, after, after.open().stream().filter(s -> !open.contains(s.id())).toList());
      }
    }
  }

  private Run lockedWith(Agreement agreement, StepId step, Actor person) {
    for (InstitutionId house : person.institutionsAs(Deciders.MAY_DECIDE)) {
      if (agreement.partyOf(house).isPresent()) {
        runs.lock(agreement.id(), house);
        Optional<Run> found =
            runs.of(agreement.id(), house).stream()
                .filter(run -> run.step(step).isPresent())
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new NotFound("Step " + step + " of " + agreement.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
