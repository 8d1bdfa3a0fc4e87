package org.dostyk.node.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A step in a promise's life.
 *
 * @param by who took it; null for the node itself
 * @param day the day it sets: a new due day, or the day on which the promise was kept
 * @param words a reason, or what the evidence is; empty where none was given
 * @param link where the evidence can be seen, empty where none was given
 * @param owner whom it names; null where it names nobody
 */
public record Step(
    UUID id,
    Kind kind,
    Instant at,
    @Nullable AccountId by,
    @Nullable LocalDate day,
    String words,
    String link,
    @Nullable Owner owner) {

  /** Whether what shows it is a record of this node, which says itself what it is. */
  public boolean isShownHere() {
    return link.startsWith("/");
  }

  /** What was done. */
  public enum Kind {
    PROMISED,
    ASSIGNED,
    DUE_SET,
    REMINDED,
    TURNED_LATE,
    ESCALATED_OWNER,
    ESCALATED_OFFICER,
    ESCALATED_SIGNATORY,
    /** Both sides confirmed the list in which it stands. */
    CONFIRMED,
    EVIDENCE,
    KEPT,
    RENEGOTIATED,
    WAIVED,
    REOPENED,
    /** An officer laid it before the other side at its own node. */
    LAID,
    /** One side of a promise that lies on two nodes confirmed what the other said. */
    AFFIRMED,
    OBJECTED,
    /** Who noted it took it back before the other side had confirmed it. */
    WITHDRAWN;

    /** The audit trail's word for it. */
    String action() {
      return switch (this) {
        case PROMISED -> "commitments.promised";
        case ASSIGNED -> "commitments.assigned";
        case DUE_SET -> "commitments.due_set";
        case REMINDED -> "commitments.reminded";
        case TURNED_LATE -> "commitments.turned_late";
        case ESCALATED_OWNER, ESCALATED_OFFICER, ESCALATED_SIGNATORY -> "commitments.escalated";
        case CONFIRMED -> "commitments.confirmed";
        case EVIDENCE -> "commitments.evidence_added";
        case KEPT -> "commitments.kept";
        case RENEGOTIATED -> "commitments.renegotiated";
        case WAIVED -> "commitments.waived";
        case REOPENED -> "commitments.reopened";
        case LAID -> "commitments.laid";
        case AFFIRMED -> "commitments.affirmed";
        case OBJECTED -> "commitments.objected";
        case WITHDRAWN -> "commitments.withdrawn";
      };
    }
  }
}
