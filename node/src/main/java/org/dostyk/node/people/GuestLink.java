package org.dostyk.node.people;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody without an account does one task on one object.
 *
 * @param institution in whose name it was made
 * @param task the {@link GuestTask#kind} that answers it
 * @param object what the task is about; nothing else is reached by the link
 * @param label for whom it is, as the one who made it wrote
 * @param language in which the guest is first spoken to
 * @param revoked since when it is withdrawn, or null
 * @param openings how often its page was opened, also by programs that look at links in advance
 * @param uses how often the task was done
 */
public record GuestLink(
    GuestLinkId id,
    InstitutionId institution,
    String task,
    UUID object,
    String label,
    Language language,
    Instant made,
    Instant expires,
    @Nullable Instant revoked,
    int openings,
    int uses) {

  /** What a link is good for at a moment. */
  public enum State {
    GOOD,
    EXPIRED,
    REVOKED
  }

  public State at(Instant now) {
    if (revoked != null) {
      return State.REVOKED;
    }
    return now.isBefore(expires) ? State.GOOD : State.EXPIRED;
  }
}
