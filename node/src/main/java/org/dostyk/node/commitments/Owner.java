package org.dostyk.node.commitments;

import org.dostyk.node.people.AccountId;

/** Who answers for a promise being kept. */
public sealed interface Owner {

  /** Somebody of the promising institution, which this node hosts. */
  record Here(AccountId account) implements Owner {}

  /**
   * Somebody of a promising institution that has no people on this node.
   *
   * @param name as it was told, with the post where that is known
   */
  record There(String name) implements Owner {}
}
