package org.dostyk.node.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.InstitutionId;

/**
 * One version on its way through one party's house.
 *
 * @param steps in the order of their places
 */
public record Run(
    AgreementId agreement,
    InstitutionId house,
    int version,
    State state,
    Shown shown,
    boolean takeOver,
    int remindDays,
    Instant startedAt,
    List<Step> steps) {

  /** Where it stands as a whole. */
  public enum State {
    UNDER_WAY,
    /** Every step is passed: the signatory may sign. */
    DONE,
    /** A step sent the text back to the officer. */
    RETURNED,
    /** A newer version was proposed. */
    OVERTAKEN,
    /** The agreement was ended; if that is taken back, it goes on. */
    PAUSED
  }

  public Run {
    steps = List.copyOf(steps);
  }

  Run with(State next, List<Step> now) {
    return new Run(agreement, house, version, next, shown, takeOver, remindDays, startedAt, now);
  }

  public Optional<Step> step(StepId id) {
    return steps.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public List<Step> open() {
    return state == State.UNDER_WAY ? steps.stream().filter(Step::isOpen).toList() : List.of();
  }

  /** The step that sent it back, if one did. */
  public Optional<Step> returned() {
    return steps.stream().filter(s -> s.state() instanceof StepState.Returned).findFirst();
  }

  /** Whether anybody decided anything in it. */
  boolean isTouched() {
    return steps.stream().anyMatch(s -> s.state().decided().isPresent());
  }
}
