package org.dostyk.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of one-time links; a token is looked up by its hash. */
@Component
class OneTimeLinkStore {
  private final JdbcClient jdbc;

  OneTimeLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String token, OneTimeLink link, Instant now) {
    jdbc.sql(
            """
            insert into people.one_time_link
                   (token_hash, purpose, account_id, leads_to, made_at, expires_at)
            values (:hash, :purpose, :account, :leadsTo, :now, :expires)
            """)
        .param("hash", Token.hash(token))
        .param("purpose", link.purpose().name())
        .param("account", link.account().map(AccountId::value).orElse(null))
        .param("leadsTo", link.leadsTo())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", link.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<OneTimeLink> find(String token, LinkPurpose purpose) {
    return jdbc.sql(
            """
            select *
              from people.one_time_link
             where token_hash = :hash
               and purpose = :purpose
            """)
        .param("hash", Token.hash(token))
        .param("purpose", purpose.name())
        .query((row, n) -> link(row))
        .optional();
  }

  /** Uses a link up; of several who try at once, one is told that it was they. */
  boolean use(String token, LinkPurpose purpose, Instant now) {
    return jdbc.sql(
                """
                update people.one_time_link
                   set used_at = :now
                 where token_hash = :hash
                   and purpose = :purpose
                   and used_at is null
                   and expires_at > :now
                """)
            .param("hash", Token.hash(token))
            .param("purpose", purpose.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Takes their force from an account's links that nobody used. */
  void withdraw(AccountId account) {
    jdbc.sql(
            """
            update people.one_time_link
               set expires_at = made_at
             where account_id = :account
               and used_at is null
            """)
        .param("account", account.value())
        .update();
  }

  /** Forgets what expired before a moment; until then a late reader is told that it expired. */
  void forgetBefore(Instant moment) {
    jdbc.sql("delete from people.one_time_link where expires_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static OneTimeLink link(ResultSet row) throws SQLException {
    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
    return new OneTimeLink(
        LinkPurpose.valueOf(row.getString("purpose")),
        Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
        row.getString("leads_to"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
