package org.dostyk.node.commitments;

import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.CommitmentStatus.Withdrawn;
import org.dostyk.node.web.Say;

/** Where a promise stands, in words and by a shape beside them. */
public final class StatusWords {
  private StatusWords() {}

  public static String of(Commitment promise, CommitmentStatus status, Say say) {
    return switch (status) {
      case Open o -> say.it("commitments.status.open");
      case Late late -> say.it("commitments.status.late", late.days());
      case Renegotiated r -> say.it("commitments.status.renegotiated");
      case Kept k when promise.daysKeptLate() > 0 ->
          say.it("commitments.status.kept_late", promise.daysKeptLate());
      case Kept k -> say.it("commitments.status.kept");
      case Waived w -> say.it("commitments.status.waived");
      case Withdrawn w -> say.it("commitments.status.withdrawn");
    };
  }

  /** The class of the shape. */
  public static String shape(CommitmentStatus status) {
    return switch (status) {
      case Open o -> "status";
      case Late l -> "status late";
      case Renegotiated r -> "status half";
      case Kept k -> "status done";
      case Waived w -> "status";
      case Withdrawn w -> "status";
    };
  }
}
