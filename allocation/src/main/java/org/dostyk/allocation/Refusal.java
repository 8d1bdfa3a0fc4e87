package org.dostyk.allocation;

import java.util.Set;

/** Why somebody did not get a wish that they put before what they got. */
public sealed interface Refusal {
  /** The place that was wished. */
  int place();

  /** The rules of the place that the applicant does not fulfil. */
  record NotEligible(int place, Set<Needs.Lack> lacks) implements Refusal {}

  /**
   * All seats of a place, or under a quota above it, went to those who come before.
   *
   * @param node the place or the quota
   * @param cutOff the last who got a seat there
   * @param score the applicant's own, in ten-thousandths
   * @param byLot whether the last one has the same score, and the lot decided
   */
  record Outranked(int place, int node, CutOff.Full cutOff, long score, boolean byLot)
      implements Refusal {}

  /** There is a quota above without any seat to give: a balance that is used up. */
  record NoSeats(int place, int node) implements Refusal {}

  /** The applicant's home may not send more, and sent others who come first in its order. */
  record NotSent(int place, String home) implements Refusal {}

  /** In an exchange: the place had traded all it could before it came to this applicant. */
  record Exchanged(int place, int placeLeft, int turn) implements Refusal {}
}
