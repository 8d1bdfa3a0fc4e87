package org.dostyk.node.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has not been delivered, for an administrator.
 *
 * @param server the mail server letters leave through, null while mail is not set up
 * @param from the sender's address, empty while mail is not set up
 * @param sent letters sent in the last seven days
 * @param rows the letters themselves, the newest 200 at most
 * @param zone by whose clock moments are shown
 */
public record NoticesPage(
    @Nullable String server,
    String from,
    int undelivered,
    int triedInVain,
    int waiting,
    int sent,
    List<Row> rows,
    ZoneId zone) {

  /**
   * A letter.
   *
   * @param trouble the text key of what stood in the way, empty where nothing did
   * @param answer the mail server's own words, empty where it said nothing
   * @param nextTry null where it was given up
   * @param again whether it can be sent again: not while it waits, nor once its text was cleared
   */
  public record Row(
      UUID id,
      String email,
      String subject,
      Instant written,
      String trouble,
      String answer,
      @Nullable Instant nextTry,
      boolean again) {

    static Row of(Mail mail) {
      return new Row(
          mail.id(),
          mail.email(),
          mail.subject(),
          mail.createdAt(),
          mail.trouble() == null ? "" : mail.trouble().textKey(),
          mail.answer(),
          mail.nextTryAt(),
          !mail.waits() && mail.plain() != null);
    }
  }

  /** Whether any of them can be sent again. */
  public boolean again() {
    return rows.stream().anyMatch(Row::again);
  }
}
