package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How promises between the readers' institutions and a partner were kept.
 *
 * @param theirs what the partner promised
 * @param ours what was promised to the partner
 */
public record PromiseRecord(Side theirs, Side ours) {
  public static final PromiseRecord NOTHING = new PromiseRecord(Side.NOTHING, Side.NOTHING);

  /**
   * One side's promises.
   *
   * @param kept in time or late
   * @param keptLate of these, how many were kept after their day
   * @param running still to be kept, the late among them
   * @param late still to be kept although their day has passed
   * @param unowned still to be kept, and nobody answers for them
   * @param lastKept the day on which one was last kept
   */
  public record Side(
      int kept, int keptLate, int running, int late, int unowned, Optional<LocalDate> lastKept) {
    static final Side NOTHING = new Side(0, 0, 0, 0, 0, Optional.empty());

    Side plus(Side other) {
      return new Side(
          kept + other.kept,
          keptLate + other.keptLate,
          running + other.running,
          late + other.late,
          unowned + other.unowned,
          lastKept
              .map(one -> other.lastKept.filter(two -> two.isAfter(one)).orElse(one))
              .or(() -> other.lastKept));
    }
  }

  /** Both sides together. */
  public Side both() {
    return theirs.plus(ours);
  }

  public boolean isEmpty() {
    return both().kept() + both().running() == 0;
  }
}
