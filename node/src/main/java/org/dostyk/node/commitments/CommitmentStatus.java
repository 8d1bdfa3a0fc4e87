package org.dostyk.node.commitments;

import java.time.LocalDate;

/** Where a promise stands. */
public sealed interface CommitmentStatus {

  /** To be kept; its day has not passed, or it has none. */
  record Open() implements CommitmentStatus {}

  /**
   * Still to be kept, though its day has passed where it was promised.
   *
   * @param days since its day, at least 1
   */
  record Late(long days) implements CommitmentStatus {}

  /**
   * To be kept by another day than the one first promised.
   *
   * @param before the day it replaced
   */
  record Renegotiated(LocalDate before, String reason) implements CommitmentStatus {}

  /**
   * Kept, as its evidence shows.
   *
   * @param on the day on which it was kept, where it was promised
   */
  record Kept(LocalDate on) implements CommitmentStatus {}

  /** Those to whom it was promised no longer ask for it. */
  record Waived(LocalDate on, String reason) implements CommitmentStatus {}

  /** Who entered it took it back before the other side had confirmed it. */
  record Withdrawn(LocalDate on, String reason) implements CommitmentStatus {}

  /** Whether it is still to be kept. */
  default boolean isRunning() {
    return switch (this) {
      case Open o -> true;
      case Late l -> true;
      case Renegotiated r -> true;
      case Kept k -> false;
      case Waived w -> false;
      case Withdrawn w -> false;
    };
  }

  /** Whether nobody asks for it any more, though it was not kept. */
  default boolean isDropped() {
    return this instanceof Waived || this instanceof Withdrawn;
  }
}
