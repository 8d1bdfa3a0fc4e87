package org.dostyk.node.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once.
 *
 * @param account whom it lets in; empty for the first administrator, who has none yet
 * @param leadsTo the path to go to afterwards
 */
record OneTimeLink(
    LinkPurpose purpose,
    Optional<AccountId> account,
    String leadsTo,
    Instant expires,
    @Nullable Instant usedAt) {

  /** What a link is good for at a moment. */
  enum State {
    GOOD,
    USED,
    EXPIRED
  }

  State at(Instant now) {
    if (usedAt != null) {
      return State.USED;
    }
    return now.isBefore(expires) ? State.GOOD : State.EXPIRED;
  }
}
