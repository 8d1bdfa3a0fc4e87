package org.dostyk.node.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the list of letters.
 *
 * @param sent null where it was not
 * @param nextTry null where it was sent or given up
 * @param trouble what stood in the way at the last try, null where nothing did
 * @param answer the mail server’s own words, empty where it said nothing
 * @param kept whether its text is kept
 * @param zone by whose clock moments are shown
 */
record LetterRow(
    UUID id,
    String email,
    String subject,
    Instant written,
    @Nullable Instant sent,
    @Nullable Instant nextTry,
    @Nullable Trouble trouble,
    String answer,
    boolean kept,
    ZoneId zone) {

  Fate fate() {
    if (sent != null) {
      return Fate.SENT;
    }
    return nextTry == null ? Fate.UNDELIVERED : trouble == null ? Fate.WAITING : Fate.TRIED;
  }

  /** Whether it can be sent again: not while it waits, nor once its text was cleared. */
  boolean canGoAgain() {
    return fate() == Fate.UNDELIVERED && kept;
  }
}
