package org.dostyk.node.approvals;

/** A step of one version's way. */
public record Step(StepId id, PlannedStep planned, StepState state) {

  Step with(StepState next) {
    return new Step(id, planned, next);
  }

  public boolean isOpen() {
    return state instanceof StepState.Open;
  }

  /** The key of what is said of it. */
  public String textKey() {
    return "approvals.step."
        + switch (state) {
          case StepState.Ahead a -> "ahead";
          case StepState.Open o -> "open";
          case StepState.Approved a -> "approved";
          case StepState.TakenOver t -> "taken_over";
          case StepState.Returned r -> "returned";
        };
  }

  /** The class of its mark. */
  public String mark() {
    return switch (state) {
      case StepState.Ahead a -> "status";
      case StepState.Open o -> "status half";
      case StepState.Approved a -> "status done";
      case StepState.TakenOver t -> "status done";
      case StepState.Returned r -> "status late";
    };
  }
}
