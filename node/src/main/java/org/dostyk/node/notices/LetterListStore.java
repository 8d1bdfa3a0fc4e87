package org.dostyk.node.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters, as a list. */
@Component
class LetterListStore {
  private final JdbcClient jdbc;

  LetterListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Letters of one fate, the newest first; without one whatever has not been sent: what was given
   * up, then what was tried in vain, then what waits.
   *
   * @param sentSince what was sent before is not listed
   */
  List<LetterRow> list(
      Optional<Fate> fate,
      Set<InstitutionId> of,
      Instant sentSince,
      ZoneId zone,
      int most,
      int skip) {
    return jdbc.sql(
            """
            select id, email, subject, created_at, sent_at, next_try_at, trouble, answer,
                   plain is not null as kept
              from notices.mail
             where institution_id = any(:of)
               and case :fate
                     when 'SENT' then sent_at >= :since
                     when 'UNDELIVERED' then sent_at is null and next_try_at is null
                     when 'TRIED' then next_try_at is not null and trouble is not null
                     when 'WAITING' then next_try_at is not null and trouble is null
                     else sent_at is null
                   end
             order by next_try_at is not null, trouble is null,
                      coalesce(sent_at, created_at) desc, id desc
             limit :most
            offset :skip
            """)
        .param("of", of.stream().map(InstitutionId::value).toArray(UUID[]::new))
        .param("fate", fate.map(Fate::name).orElse(""))
        .param("since", sentSince.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> letter(row, zone))
        .list();
  }

  private static LetterRow letter(ResultSet row, ZoneId zone) throws SQLException {
    String trouble = row.getString("trouble");
    return new LetterRow(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("subject"),
        Objects.requireNonNull(moment(row, "created_at")),
        moment(row, "sent_at"),
        moment(row, "next_try_at"),
        trouble == null ? null : Trouble.valueOf(trouble),
        Objects.requireNonNullElse(row.getString("answer"), ""),
        row.getBoolean("kept"),
        zone);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
