package org.dostyk.node.agreements;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.dostyk.node.agreements.SharedAgreement.End;

/**
 * Which of the ends that parties recorded holds: the one that was recorded first and is not taken
 * back. Giving up ends only what was never signed by all; whoever gave up after signing is bound
 * when the last signature comes. So every node that knows the same says the same.
 */
final class EndLine {
  private EndLine() {}

  /**
   * @param signed whether every party has signed some version
   */
  static Optional<End> holding(Collection<End> ends, boolean signed) {
    return ends.stream()
        .filter(e -> e.takenBackAt().isEmpty())
        .filter(e -> signed != (e.manner() == Ending.Manner.GIVEN_UP))
        .min(
            Comparator.comparing(End::at)
                .thenComparing(End::party)
                .thenComparing(End::manner)
                .thenComparing(End::on));
  }
}
