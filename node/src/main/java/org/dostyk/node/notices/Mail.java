package org.dostyk.node.notices;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter in its envelope, as the table keeps it.
 *
 * @param house the sending institution's name in the letter's language
 * @param plain the letter as plain text; null, like {@code html}, once it was cleared
 * @param nextTryAt null once it was sent or given up
 * @param trouble what stood in the way at the last try, null where nothing did
 * @param answer the mail server's own words about it, empty where it said nothing
 */
record Mail(
    UUID id,
    InstitutionId institution,
    String email,
    String house,
    Language language,
    String subject,
    @Nullable String plain,
    @Nullable String html,
    @Nullable Instant secretUntil,
    Instant createdAt,
    int tries,
    @Nullable Instant nextTryAt,
    Instant giveUpAt,
    @Nullable Trouble trouble,
    String answer) {

  boolean waits() {
    return nextTryAt != null;
  }

  /** The same letter, which leaves at this moment or later. */
  Mail notBefore(Instant first) {
    return new Mail(
        id,
        institution,
        email,
        house,
        language,
        subject,
        plain,
        html,
        secretUntil,
        createdAt,
        tries,
        first,
        first.plus(MailRules.PATIENCE),
        trouble,
        answer);
  }
}
