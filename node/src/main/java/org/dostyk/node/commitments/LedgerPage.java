package org.dostyk.node.commitments;

import java.util.Map;
import java.util.Optional;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Say;
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

  /** What a sheet says above the rows: of which list, and by what it is narrowed. */
  static String[] said(Filter filter, Say say) {
    Narrowing more = filter.more();
    return new String[] {
      say.it("commitments.view." + filter.view().key()),
      say.it("commitments.side." + (filter.owner() == null ? filter.side().key() : "mine")),
      more.with().isEmpty() ? "" : say.it("commitments.list.with", more.with()),
      more.from() == null ? "" : say.it("commitments.list.since", more.from()),
      more.to() == null ? "" : say.it("commitments.list.until", more.to()),
      more.undated() ? say.it("commitments.list.undated") : ""
    };
  }

  /** How many a view has, as it is shown; of what is narrowed nobody counts further. */
  public String count(View view, Say say) {
    int count = counts.getOrDefault(view, 0);
    return filter.more().isByDay() && count > LedgerStore.MOST_COUNTED
        ? say.number(LedgerStore.MOST_COUNTED) + "+"
        : say.number(count);
  }

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
