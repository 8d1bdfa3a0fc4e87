package org.dostyk.node.approvals;

import java.time.Instant;
import java.util.Optional;

/** Where a step stands. */
public sealed interface StepState {

  /** Its turn has not come. */
  record Ahead() implements StepState {}

  /** It waits for one of its deciders. */
  record Open(Instant since) implements StepState {}

  record Approved(Decision decision) implements StepState {}

  /** Approved for an earlier version, in which its part said the same. */
  record TakenOver(Decision decision) implements StepState {}

  /** Sent back to the officer. */
  record Returned(Decision decision) implements StepState {}

  /** Whether nothing is left to decide in it. */
  default boolean isPassed() {
    return this instanceof Approved || this instanceof TakenOver;
  }

  default Optional<Decision> decided() {
    return switch (this) {
      case Approved a -> Optional.of(a.decision());
      case TakenOver t -> Optional.of(t.decision());
      case Returned r -> Optional.of(r.decision());
      case Ahead a -> Optional.empty();
      case Open o -> Optional.empty();
    };
  }
}
