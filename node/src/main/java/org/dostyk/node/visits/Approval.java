package org.dostyk.node.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A side's yes to the plan as it is.
 *
 * @param by who gave it here, or who noted the letter in which it was given; null where it was
 *     given at the side's own node
 * @param letter where the side has no people here
 */
public record Approval(Side side, Instant at, @Nullable AccountId by, Optional<ByLetter> letter) {

  /** A letter on the side's own paper. */
  public record ByLetter(LocalDate day, String number) {}
}
