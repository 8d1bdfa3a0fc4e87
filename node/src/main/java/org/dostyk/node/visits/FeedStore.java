package org.dostyk.node.visits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the addresses under which calendars can be read. */
@Component
class FeedStore {
  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose calendar an address opens. */
  record Opened(VisitId visit, DelegateId delegate) {}

  /** Gives out a new address; the one before opens nothing any more. */
  void open(String key, VisitId visit, DelegateId delegate, Instant now) {
    jdbc.sql(
            """
            insert into visits.feed (key, visit_id, delegate_id, made_at)
            values (:key, :visit, :delegate, :now)
            on conflict (delegate_id) do update set key = excluded.key, made_at = excluded.made_at
            """)
        .param("key", key)
        .param("visit", visit.value())
        .param("delegate", delegate.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void close(VisitId visit, DelegateId delegate) {
    jdbc.sql("delete from visits.feed where visit_id = :visit and delegate_id = :delegate")
        .param("visit", visit.value())
        .param("delegate", delegate.value())
        .update();
  }

  Optional<String> keyOf(DelegateId delegate) {
    return jdbc.sql("select key from visits.feed where delegate_id = :delegate")
        .param("delegate", delegate.value())
        .query(String.class)
        .optional();
  }

  Optional<Opened> opened(String key) {
    return jdbc.sql("select visit_id, delegate_id from visits.feed where key = :key")
        .param("key", key)
        .query(
            (row, n) ->
                new Opened(
                    new VisitId(row.getObject("visit_id", UUID.class)),
                    new DelegateId(row.getObject("delegate_id", UUID.class))))
        .optional();
  }
}
