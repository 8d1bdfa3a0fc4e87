package org.dostyk.node.commitments;

import java.util.UUID;
import org.dostyk.node.values.Text;

/** Where a promise stands written. */
public sealed interface Origin {

  /** Nowhere on this node: somebody entered it. */
  record ByHand() implements Origin {}

  /**
   * In a record, as it was when the promise was taken from it.
   *
   * @param kind the record's kind in its module's words, such as {@code agreements.agreement}
   * @param version which state of the record, in its module's words; empty where it has but one
   * @param clause the number of the clause; empty for the record as a whole
   * @param label what the record was called
   */
  record FromRecord(String kind, UUID id, String version, String clause, Text label)
      implements Origin {}
}
