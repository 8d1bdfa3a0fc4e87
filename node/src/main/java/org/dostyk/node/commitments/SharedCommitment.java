package org.dostyk.node.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that both sides of a promise know together of it: how it was noted, and every step of either
 * side. A set that only grows; what it means is told by {@link SharedRules}, and is the same
 * wherever the set is the same. Who answers for it stays at home.
 *
 * @param notedBy the side that noted it
 * @param noted the step with which it was noted
 * @param due the day with which it was noted; null where it had none
 * @param zone whose calendar says when a day has passed: the promiser's
 */
public record SharedCommitment(
    CommitmentId id,
    PartnerId promiser,
    PartnerId beneficiary,
    Party notedBy,
    UUID noted,
    Text what,
    @Nullable LocalDate due,
    ZoneId zone,
    Instant at,
    Origin origin,
    List<Taken> steps) {

  /** The steps that are both sides' business; reminders and owners are not. */
  public static final Set<Kind> KINDS =
      EnumSet.of(
          Kind.DUE_SET,
          Kind.EVIDENCE,
          Kind.KEPT,
          Kind.RENEGOTIATED,
          Kind.WAIVED,
          Kind.REOPENED,
          Kind.AFFIRMED,
          Kind.OBJECTED,
          Kind.WITHDRAWN);

  /** One of its two sides. */
  public enum Party {
    PROMISER,
    BENEFICIARY;

    public Party other() {
      return this == PROMISER ? BENEFICIARY : PROMISER;
    }
  }

  /**
   * A step that a side took.
   *
   * @param turn one more than the highest that its side knew: what answers comes after what is
   *     answered, whatever the clocks say
   * @param day the day that it sets, or on which the promise was kept; null for others
   * @param about the step that is confirmed or objected to; null for others
   */
  public record Taken(
      UUID id,
      Party by,
      Kind kind,
      int turn,
      Instant at,
      @Nullable LocalDate day,
      String words,
      String link,
      @Nullable UUID about) {}

  public SharedCommitment {
    steps = List.copyOf(steps);
  }

  public PartnerId of(Party party) {
    return party == Party.PROMISER ? promiser : beneficiary;
  }
}
