package org.dostyk.node.visits;

/** Where a visit stands. That it is under way, or over, the clock says. */
public sealed interface VisitState {

  /** Only its keeper sees it. */
  record Planned() implements VisitState {}

  /** It lies before host and guests, and at least one side has not approved yet. */
  record Requested() implements VisitState {}

  /** Both sides approved it as it is now. */
  record Approved() implements VisitState {}

  /** A side said no. */
  record Declined(Side by, String reason) implements VisitState {}

  /** It will not take place, whatever was approved. */
  record CalledOff(Side by, String reason) implements VisitState {}

  /** The last part of the text keys that name it, and how it is kept. */
  default String key() {
    return switch (this) {
      case Planned p -> "planned";
      case Requested r -> "requested";
      case Approved a -> "approved";
      case Declined d -> "declined";
      case CalledOff c -> "called_off";
    };
  }

  /** Whether it can still be changed. */
  default boolean isOpen() {
    return !(this instanceof Declined || this instanceof CalledOff);
  }
}
