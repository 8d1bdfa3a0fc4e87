package org.dostyk.node.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of attempts; shared by all processes of a node. */
@Component
class BrakeStore {
  private final JdbcClient jdbc;

  BrakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The attempts so far, held until the transaction ends: parallel ones queue up. */
  Attempts lock(String who, Instant now) {
    jdbc.sql(
            """
            insert into people.attempt (who, failures, last_at)
            values (:who, 0, :now)
            on conflict (who) do nothing
            """)
        .param("who", who)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            """
            select failures, last_at, blocked_until
              from people.attempt
             where who = :who
               for update
            """)
        .param("who", who)
        .query(
            (row, n) ->
                new Attempts(
                    row.getInt("failures"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("blocked_until", OffsetDateTime.class))))
        .single();
  }

  void keep(String who, Attempts attempts) {
    Instant until = attempts.blockedUntil();
    jdbc.sql(
            """
            update people.attempt
               set failures = :failures, last_at = :lastAt, blocked_until = :until
             where who = :who
            """)
        .param("who", who)
        .param("failures", attempts.failures())
        .param("lastAt", attempts.lastAt().atOffset(ZoneOffset.UTC))
        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(String who) {
    jdbc.sql("delete from people.attempt where who = :who").param("who", who).update();
  }

  void forgetBefore(Instant moment) {
    jdbc.sql("delete from people.attempt where last_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
