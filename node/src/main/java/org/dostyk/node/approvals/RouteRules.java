package org.dostyk.node.approvals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Objection;

/** How a version goes its way, and what stands against a step of it: nothing read or written. */
final class RouteRules {
  static final int MOST_STEPS = 12;
  static final int LONGEST_TITLE = 100;
  static final int LONGEST_REMARK = 2_000;
  static final int MOST_DAYS = 60;

  private RouteRules() {}

  /**
   * Against keeping a route.
   *
   * @param mayDecide the accounts that may decide at this house
   */
  static List<Objection> toKeep(Route route, Set<AccountId> mayDecide) {
    var objections = new ArrayList<Objection>();
    if (route.steps().size() > MOST_STEPS) {
      objections.add(Objection.of("approvals.objection.too_many_steps", MOST_STEPS));
    }
    if (route.remindDays() < 0 || route.remindDays() > MOST_DAYS) {
      objections.add(Objection.of("approvals.objection.remind_days", MOST_DAYS));
    }
    for (PlannedStep step : route.steps()) {
      if (step.deciders().isEmpty()) {
        objections.add(Objection.of("approvals.objection.nobody_decides", step.title()));
      } else if (!mayDecide.containsAll(step.deciders())) {
        objections.add(Objection.of("approvals.objection.may_not_decide", step.title()));
      }
      if (step.title().byTag().values().stream().anyMatch(t -> t.length() > LONGEST_TITLE)) {
        objections.add(Objection.of("approvals.objection.title_too_long", LONGEST_TITLE));
      }
    }
    return objections;
  }

  /** An earlier version's way and wording, from which approvals may be taken over. */
  record Earlier(Run run, BilingualDocument document) {}

  /** The steps of a new version, the first of them open. */
  static List<Step> begin(
      Route route,
      Optional<Earlier> earlier,
      BilingualDocument document,
      Supplier<StepId> ids,
      Instant now) {
    var steps = new ArrayList<Step>();
    for (PlannedStep planned : route.steps()) {
      StepState state =
          earlier
              .filter(e -> route.takeOver())
              .flatMap(e -> approvedIn(e, planned, document))
              .<StepState>map(StepState.TakenOver::new)
              .orElseGet(StepState.Ahead::new);
      steps.add(new Step(ids.get(), planned, state));
    }
    return opened(steps, now);
  }

  private static Optional<Decision> approvedIn(
      Earlier earlier, PlannedStep planned, BilingualDocument document) {
    return planned.part().isSame(earlier.document(), document)
        ? earlier.run().steps().stream()
            .filter(s -> s.state().isPassed())
            .filter(s -> s.planned().part() == planned.part())
            .filter(s -> s.planned().title().equals(planned.title()))
            .findFirst()
            .flatMap(s -> s.state().decided())
        : Optional.empty();
  }

  /** The same with the steps open whose turn has come. */
  static List<Step> opened(List<Step> steps, Instant now) {
    int turn =
        steps.stream()
            .filter(s -> !s.state().isPassed())
            .mapToInt(s -> s.planned().place())
            .min()
            .orElse(Integer.MAX_VALUE);
    return steps.stream()
        .map(
            s ->
                s.planned().place() == turn && s.state() instanceof StepState.Ahead
                    ? s.with(new StepState.Open(now))
                    : s)
        .toList();
  }

  /** The way after a decision. */
  static Run decided(Run run, Step step, Verdict verdict, Decision decision) {
    StepState state =
        verdict == Verdict.APPROVE
            ? new StepState.Approved(decision)
            : new StepState.Returned(decision);
    List<Step> now =
        run.steps().stream().map(s -> s.id().equals(step.id()) ? s.with(state) : s).toList();
    if (verdict == Verdict.RETURN) {
      return run.with(Run.State.RETURNED, now);
    }
    boolean done = now.stream().allMatch(s -> s.state().isPassed());
    return run.with(done ? Run.State.DONE : Run.State.UNDER_WAY, opened(now, decision.at()));
  }

  /**
   * Against deciding a step now.
   *
   * @param mayDecide whether it is theirs to decide, or that of somebody whose deputy they are
   */
  static List<Objection> toDecide(
      Agreement agreement, Run run, Step step, boolean mayDecide, Verdict verdict, String remark) {
    var objections = new ArrayList<Objection>();
    if (!(agreement.state() instanceof AgreementState.InNegotiation)) {
      return List.of(Objection.of("approvals.objection.not_in_negotiation"));
    }
    if (run.version() != agreement.versions().size()) {
      return List.of(Objection.of("approvals.objection.replaced", agreement.versions().size()));
    }
    if (step.state().decided().isPresent()) {
      return List.of(Objection.of("approvals.objection.decided", step.planned().title()));
    }
    if (run.state() == Run.State.RETURNED) {
      return List.of(Objection.of("approvals.objection.returned_already"));
    }
    if (!step.isOpen()) {
      return List.of(Objection.of("approvals.objection.not_its_turn", step.planned().title()));
    }
    if (!mayDecide) {
      objections.add(Objection.of("approvals.objection.not_yours", step.planned().title()));
    }
    if (verdict == Verdict.RETURN && remark.isBlank()) {
      objections.add(Objection.of("approvals.objection.reason"));
    }
    if (remark.strip().length() > LONGEST_REMARK) {
      objections.add(Objection.of("approvals.objection.remark_too_long", LONGEST_REMARK));
    }
    return objections;
  }

  /** Against signing while a version is on this way. */
  static List<Objection> toSign(Run run) {
    return switch (run.state()) {
      case DONE -> List.of();
      case RETURNED ->
          run
              .returned()
              .map(s -> Objection.of("approvals.objection.sign_returned", s.planned().title()))
              .stream()
              .toList();
      case UNDER_WAY, OVERTAKEN, PAUSED ->
          run.steps().stream()
              .filter(s -> !s.state().isPassed())
              .findFirst()
              .map(s -> Objection.of("approvals.objection.sign_waits", s.planned().title()))
              .stream()
              .toList();
    };
  }
}
