package org.dostyk.node.commitments;

import org.dostyk.node.commitments.SharedCommitment.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whether both sides of a promise that lies on two nodes say the same.
 *
 * @param by the side that has to confirm, or that objected; null where both say the same
 * @param words what it objected
 */
public record Confirmation(State state, @Nullable Party by, String words) {

  /** How far they are. */
  public enum State {
    ASKED,
    CONFIRMED,
    OBJECTED
  }
}
