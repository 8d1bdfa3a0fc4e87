package org.dostyk.node.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.node.network.PeerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what we and each peer hold. */
@Component
class HeldStore {
  private static final int AT_A_TIME = 1_000;
  private final JdbcClient jdbc;

  HeldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is held of something shared.
   *
   * @param ours the state that we hold
   * @param theirs the state that the peer fetched from us, or we from them, last; empty for none
   */
  record Held(
      SharedId id,
      PeerId peer,
      String ours,
      Instant changedAt,
      String theirs,
      Optional<Instant> theirsAt) {
    boolean isSame() {
      return ours.equals(theirs);
    }
  }

  void ours(SharedId id, PeerId peer, String state, Instant now) {
    jdbc.sql(
            """
            insert into federation.shared as s (topic, object_id, peer_id, ours, changed_at)
            values (:topic, :object, :peer, :state, :now)
            on conflict (topic, object_id, peer_id) do update
               set ours       = excluded.ours,
                   changed_at = case when s.ours = excluded.ours then s.changed_at
                                     else excluded.changed_at end
            """)
        .param("topic", id.topic().word())
        .param("object", id.value())
        .param("peer", peer.value())
        .param("state", state)
        .param("now", utc(now))
        .update();
  }

  /** Notes what a peer holds of something that may not have been shared with it before. */
  void met(SharedId id, PeerId peer, String state, Instant now) {
    jdbc.sql(
            """
            insert into federation.shared (topic, object_id, peer_id, ours, changed_at, theirs, theirs_at)
            values (:topic, :object, :peer, '', :now, :state, :now)
            on conflict (topic, object_id, peer_id) do update
               set theirs = excluded.theirs, theirs_at = excluded.theirs_at
            """)
        .param("topic", id.topic().word())
        .param("object", id.value())
        .param("peer", peer.value())
        .param("state", state)
        .param("now", utc(now))
        .update();
  }

  void theirs(SharedId id, PeerId peer, String state, Instant now) {
    jdbc.sql(
            """
            update federation.shared
               set theirs = :state, theirs_at = :now
             where topic = :topic
               and object_id = :object
               and peer_id = :peer
            """)
        .param("topic", id.topic().word())
        .param("object", id.value())
        .param("peer", peer.value())
        .param("state", state)
        .param("now", utc(now))
        .update();
  }

  Optional<Held> find(SharedId id, PeerId peer) {
    return jdbc.sql(
            """
            select *
              from federation.shared
             where topic = :topic
               and object_id = :object
               and peer_id = :peer
            """)
        .param("topic", id.topic().word())
        .param("object", id.value())
        .param("peer", peer.value())
        .query((row, n) -> held(row))
        .optional();
  }

  List<Held> of(SharedId id) {
    return jdbc.sql("select * from federation.shared where topic = :topic and object_id = :object")
        .param("topic", id.topic().word())
        .param("object", id.value())
        .query((row, n) -> held(row))
        .list();
  }

  /**
   * What is shared with a peer and changed here since a moment: in a transaction, little of it in
   * memory at a time.
   */
  void since(Topic topic, PeerId peer, Instant moment, Consumer<Index.Line> reader) {
    jdbc.sql(
            """
            select object_id, ours
              from federation.shared
             where peer_id = :peer
               and topic = :topic
               and changed_at >= :since
               and ours <> ''
            """)
        .param("peer", peer.value())
        .param("topic", topic.word())
        .param("since", utc(moment))
        .withFetchSize(AT_A_TIME)
        .query((ResultSet row) -> reader.accept(line(row)));
  }

  /** Which of these are not held here as they stand there. */
  List<UUID> others(Topic topic, PeerId peer, List<Index.Line> there) {
    return jdbc.sql(
            """
            select t.object_id
              from unnest(:objects, :states) as t (object_id, state)
             where not exists (select from federation.shared s
                                where s.topic = :topic
                                  and s.object_id = t.object_id
                                  and s.peer_id = :peer
                                  and s.ours = t.state)
            """)
        .param("topic", topic.word())
        .param("objects", there.stream().map(Index.Line::object).toArray(UUID[]::new))
        .param("states", there.stream().map(Index.Line::state).toArray(String[]::new))
        .param("peer", peer.value())
        .query((row, n) -> row.getObject("object_id", UUID.class))
        .list();
  }

  private static Index.Line line(ResultSet row) throws SQLException {
    return new Index.Line(row.getObject("object_id", UUID.class), row.getString("ours"));
  }

  Instant repairedAt(Topic topic, PeerId peer) {
    return jdbc.sql("select at from federation.repaired where topic = :topic and peer_id = :peer")
        .param("topic", topic.word())
        .param("peer", peer.value())
        .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional()
        .orElse(Instant.EPOCH);
  }

  void repaired(Topic topic, PeerId peer, Instant at) {
    jdbc.sql(
            """
            insert into federation.repaired (topic, peer_id, at)
            values (:topic, :peer, :at)
            on conflict (topic, peer_id) do update set at = excluded.at
            """)
        .param("topic", topic.word())
        .param("peer", peer.value())
        .param("at", utc(at))
        .update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Held held(ResultSet row) throws SQLException {
    OffsetDateTime theirs = row.getObject("theirs_at", OffsetDateTime.class);
    return new Held(
        new SharedId(Topic.of(row.getString("topic")), row.getObject("object_id", UUID.class)),
        new PeerId(row.getObject("peer_id", UUID.class)),
        row.getString("ours"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("theirs"),
        Optional.ofNullable(theirs).map(OffsetDateTime::toInstant));
  }
}
