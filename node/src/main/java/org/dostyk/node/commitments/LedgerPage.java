package org.dostyk.node.commitments;

import java.util.Map;
import java.util.Optional;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A list of promises.
 *
 * @param counts how many there are of each kind, on the side and for the owner that is shown
 * @param by whose promises they are, where they are one partner's
 * @param me the reader's own account, for the choice of what they answer for
 * @param mayEnter whether the reader may enter promises
 */
public record LedgerPage(
    Filter filter,
    Map<View, Integer> counts,
    Optional<Text> by,
    AccountId me,
    Listed list,
    boolean mayEnter) {

  /**
   * A promise in a list.
   *
   * @param owner null where nobody answers for it
   */
  public record Row(
      Commitment promise,
      CommitmentStatus status,
      Text promiser,
      Text beneficiary,
      @Nullable OwnerName owner) {}
}
