package org.dostyk.node.foundings;

import java.time.LocalDate;
import java.util.Optional;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentStatus.Kept;

/**
 * A milestone, which is a promise of one founder.
 *
 * @param promise as the ledger holds it
 */
public record Milestone(MilestoneKind kind, Commitment promise) {

  /** The day on which it was reached, if it was. */
  public Optional<LocalDate> reached() {
    return promise.standing() instanceof Kept kept ? Optional.of(kept.on()) : Optional.empty();
  }
}
