package org.dostyk.node.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what waits for digests. */
@Component
class DigestStore {
  private final JdbcClient jdbc;

  DigestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Waiting w) {
    jdbc.sql(
            """
            insert into notices.waiting
                   (id, account_id, institution_id, topic, subject, body, path, written_at, due_at)
            values (:id, :account, :institution, :topic, :subject::jsonb, :body::jsonb, :path,
                    :written, :due)
            """)
        .param("id", w.id())
        .param("account", w.account().value())
        .param("institution", w.institution().value())
        .param("topic", w.topic())
        .param("subject", w.subject().toJson())
        .param("body", w.body().toJson())
        .param("path", w.path())
        .param("written", utc(w.writtenAt()))
        .param("due", utc(w.dueAt()))
        .update();
  }

  /** Whose digest is due. */
  List<AccountId> readers(Instant now) {
    return jdbc.sql("select distinct account_id from notices.waiting where due_at <= :now")
        .param("now", utc(now))
        .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
        .list();
  }

  /** What waits for somebody. */
  List<Waiting> of(AccountId account) {
    return jdbc.sql(
            "select * from notices.waiting where account_id = :account order by written_at, id")
        .param("account", account.value())
        .query((row, n) -> waiting(row))
        .list();
  }

  /**
   * Takes what is due out of the table, in the order in which it was written; what another process
   * takes at this moment is left to it.
   */
  List<Waiting> take(AccountId account, Instant now) {
    return jdbc.sql(
            """
            with taken as (
              delete from notices.waiting
               where id in (select id
                              from notices.waiting
                             where account_id = :account
                               and due_at <= :now
                               for update skip locked)
              returning *)
            select * from taken order by written_at, id
            """)
        .param("account", account.value())
        .param("now", utc(now))
        .query((row, n) -> waiting(row))
        .list();
  }

  void due(UUID id, Instant at) {
    jdbc.sql("update notices.waiting set due_at = :at where id = :id")
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from notices.waiting where id = :id").param("id", id).update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        row.getString("topic"),
        Text.fromJson(row.getString("subject")),
        Text.fromJson(row.getString("body")),
        row.getString("path"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant());
  }
}
