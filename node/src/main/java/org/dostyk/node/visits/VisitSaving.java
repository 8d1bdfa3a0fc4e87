package org.dostyk.node.visits;

/** What became of a change. */
public sealed interface VisitSaving {

  /**
   * It stands.
   *
   * @param askedAgain whether an approval that the other side had given was for another plan
   */
  record Saved(Visit visit, boolean askedAgain) implements VisitSaving {}

  /** Somebody else changed it since it was read; nothing was written. */
  record Overtaken(Visit now) implements VisitSaving {}
}
