package org.dostyk.node.lives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of notices. Of each agreement one stands at most. */
@Component
class NoticeStore {
  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a notice; false if one of this id exists. Whether it stands is said by {@link #stands}.
   */
  boolean add(Notice n) {
    return jdbc.sql(
                """
                insert into lives.notice
                       (id, agreement_id, kind, party, party_name, given_on, words, last_day,
                        entered_for, entered_by, entered_at, behind)
                values (:id, :agreement, :kind, :party, :name::jsonb, :given, :words, :last,
                        :house, :by, :at, true)
                on conflict do nothing
                """)
            .param("id", n.id().value())
            .param("agreement", n.agreement().value())
            .param("kind", n.kind().name())
            .param("party", n.party())
            .param("name", n.partyName().toJson())
            .param("given", n.givenOn())
            .param("words", n.words())
            .param("last", n.lastDay())
            .param("house", n.enteredFor().value())
            .param("by", n.enteredBy() == null ? null : n.enteredBy().value())
            .param("at", n.enteredAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** A notice, and whether it has come to its end with the agreement. */
  record Kept(Notice notice, boolean done) {}

  /** Every notice of an agreement, what all signed about its end included. */
  List<Kept> all(AgreementId id) {
    return jdbc.sql("select * from lives.notice where agreement_id = :id order by entered_at, id")
        .param("id", id.value())
        .query((row, n) -> new Kept(notice(row), row.getBoolean("done")))
        .list();
  }

  /** One notice stands, and every other is behind it; with null, none does. */
  void stands(AgreementId id, @Nullable NoticeId standing) {
    jdbc.sql("update lives.notice set behind = true where agreement_id = :id and not done")
        .param("id", id.value())
        .update();
    if (standing != null) {
      jdbc.sql("update lives.notice set behind = false where id = :id")
          .param("id", standing.value())
          .update();
    }
  }

  /** Whether it has come to its end. */
  void done(NoticeId id, boolean done) {
    jdbc.sql("update lives.notice set done = :done, behind = true where id = :id")
        .param("done", done)
        .param("id", id.value())
        .update();
  }

  /** The notice that stands, if any. */
  Optional<Notice> standing(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from lives.notice
             where agreement_id = :id
               and withdrawn_at is null
               and not done
               and not behind
            """)
        .param("id", id.value())
        .query((row, n) -> notice(row))
        .optional();
  }

  /** The same, held until the transaction ends, so that two runs of the clock queue up. */
  Optional<Notice> held(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from lives.notice
             where agreement_id = :id
               and withdrawn_at is null
               and not done
               and not behind
               for update
            """)
        .param("id", id.value())
        .query((row, n) -> notice(row))
        .optional();
  }

  /** Whether a notice of this id was ever entered. */
  boolean knows(NoticeId id) {
    return jdbc.sql("select exists (select 1 from lives.notice where id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** The notices whose last day was before this one. */
  List<Notice> passed(LocalDate before) {
    return jdbc.sql(
            """
            select *
              from lives.notice
             where withdrawn_at is null
               and not done
               and not behind
               and last_day < :before
             order by last_day, id
             limit 1000
            """)
        .param("before", before)
        .query((row, n) -> notice(row))
        .list();
  }

  void withdraw(NoticeId id, Instant now) {
    jdbc.sql("update lives.notice set withdrawn_at = :now where id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  /** Whatever notice stands has come to its end with the agreement. */
  void close(AgreementId id) {
    jdbc.sql("update lives.notice set done = true where agreement_id = :id and not done")
        .param("id", id.value())
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    UUID by = row.getObject("entered_by", UUID.class);
    return new Notice(
        new NoticeId(row.getObject("id", UUID.class)),
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        Notice.Kind.valueOf(row.getString("kind")),
        row.getObject("party", UUID.class),
        Text.fromJson(row.getString("party_name")),
        row.getObject("given_on", LocalDate.class),
        row.getString("words"),
        row.getObject("last_day", LocalDate.class),
        new InstitutionId(row.getObject("entered_for", UUID.class)),
        by == null ? null : new AccountId(by),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
