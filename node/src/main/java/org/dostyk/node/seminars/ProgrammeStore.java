package org.dostyk.node.seminars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of sessions. */
@Component
class ProgrammeStore {
  private final JdbcClient jdbc;

  ProgrammeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a session; false if one of this id exists. */
  boolean add(Session session) {
    return values(
                jdbc.sql(
                    """
                    insert into seminars.session
                           (id, item_id, starts, ends, title, speakers, language, moderator, room,
                            changed_at)
                    values (:id, :item, :starts, :ends, :title::jsonb, :speakers, :language,
                            :moderator, :room, :at)
                    on conflict (id) do nothing
                    """),
                session)
            .update()
        == 1;
  }

  /** Writes a session over the revision that was read; false if it is another by now. */
  boolean change(Session session) {
    return values(
                jdbc.sql(
                    """
                    update seminars.session
                       set starts = :starts, ends = :ends, title = :title::jsonb,
                           speakers = :speakers, language = :language, moderator = :moderator,
                           room = :room, changed_at = :at, revision = revision + 1
                     where id = :id
                       and item_id = :item
                       and revision = :revision
                       and not taken_out
                    """),
                session)
            .param("revision", session.revision())
            .update()
        == 1;
  }

  private static StatementSpec values(StatementSpec sql, Session session) {
    return sql.param("id", session.id().value())
        .param("item", session.item().value())
        .param("starts", session.starts())
        .param("ends", session.ends())
        .param("title", session.title().toJson())
        .param("speakers", session.speakers().toArray(String[]::new))
        .param("language", session.language().map(Language::tag).orElse(null))
        .param("moderator", session.moderator())
        .param("room", session.room())
        .param("at", session.changedAt().atOffset(ZoneOffset.UTC));
  }

  void takeOut(SessionId id, Instant now) {
    jdbc.sql(
            """
            update seminars.session
               set taken_out = true, revision = revision + 1, changed_at = :now
             where id = :id
               and not taken_out
            """)
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Those of several seminars, each seminar's in the order of time; what was taken out is marked.
   */
  List<Session> of(Collection<ItemId> items) {
    return jdbc.sql(
            """
            select *
              from seminars.session
             where item_id = any(:items)
             order by item_id, starts, ends, id
            """)
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .query((row, n) -> session(row))
        .list();
  }

  /** All sessions there ever were, in the order of time; what was taken out is marked. */
  List<Session> of(ItemId item) {
    return jdbc.sql(
            "select * from seminars.session where item_id = :item order by starts, ends, id")
        .param("item", item.value())
        .query((row, n) -> session(row))
        .list();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        new SessionId(row.getObject("id", UUID.class)),
        new ItemId(row.getObject("item_id", UUID.class)),
        row.getObject("starts", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        Text.fromJson(row.getString("title")),
        List.of((String[]) row.getArray("speakers").getArray()),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        row.getString("moderator"),
        row.getString("room"),
        row.getBoolean("taken_out"),
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
