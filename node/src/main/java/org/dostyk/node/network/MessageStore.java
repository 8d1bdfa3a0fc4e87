package org.dostyk.node.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.network.Message.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of messages. */
@Component
class MessageStore {
  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that an object changed; noted already, it stays one row, due now. */
  void note(PeerId peer, Way way, String topic, UUID object, Instant now) {
    jdbc.sql(
            """
            insert into network.message as m (peer_id, way, topic, object, noted_at, next_try_at)
            values (:peer, :way, :topic, :object, :now, :now)
            on conflict (peer_id, way, topic, object) do update
               set change      = m.change + 1,
                   tries       = 0,
                   next_try_at = excluded.next_try_at
            """)
        .param("peer", peer.value())
        .param("way", way.code())
        .param("topic", topic)
        .param("object", object)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Takes the message that has been due for longest, unless another process has it or the exchange
   * with its peer is stopped or rests; it is due again after the lease, should this process die. It
   * is sought once: a subquery that locks would be asked again for each row it is joined to, and
   * find another each time.
   */
  Optional<Message> take(Way way, Instant now, Instant lease) {
    return jdbc.sql(
            """
            with due as materialized (
              select d.peer_id, d.topic, d.object
                from network.message d
                join network.peer p on p.id = d.peer_id
               where d.way = :way
                 and d.next_try_at <= :now
                 and (p.rests_until is null or p.rests_until <= :now)
                 and not (p.cut && array['*', d.topic])
               order by d.next_try_at
               limit 1
                 for update of d skip locked)
            update network.message m
               set next_try_at = :lease
              from due
             where m.way = :way
               and (m.peer_id, m.topic, m.object) = (due.peer_id, due.topic, due.object)
            returning m.*
            """)
        .param("way", way.code())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("lease", lease.atOffset(ZoneOffset.UTC))
        .query((row, n) -> message(row))
        .optional();
  }

  /** Further messages that are due, of the same peer, way and topic as one that was taken. */
  List<Message> takeMore(Message like, int most, Instant now, Instant lease) {
    return jdbc.sql(
            """
            with due as materialized (
              select d.object
                from network.message d
               where d.peer_id = :peer
                 and d.way = :way
                 and d.topic = :topic
                 and d.next_try_at <= :now
               order by d.next_try_at
               limit :most
                 for update of d skip locked)
            update network.message m
               set next_try_at = :lease
              from due
             where (m.peer_id, m.way, m.topic, m.object) = (:peer, :way, :topic, due.object)
            returning m.*
            """)
        .param("peer", like.peer().value())
        .param("way", like.way().code())
        .param("topic", like.topic())
        .param("most", most)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("lease", lease.atOffset(ZoneOffset.UTC))
        .query((row, n) -> message(row))
        .list();
  }

  /** It is done; unless it changed meanwhile: then it is due once more. */
  void done(Message m, Instant now) {
    int gone =
        jdbc.sql(
                """
                delete from network.message
                 where (peer_id, way, topic, object) = (:peer, :way, :topic, :object)
                   and change = :change
                """)
            .param("peer", m.peer().value())
            .param("way", m.way().code())
            .param("topic", m.topic())
            .param("object", m.object())
            .param("change", m.change())
            .update();
    if (gone == 0) {
      later(m, Optional.of(now), "", "", 0);
    }
  }

  /** Notes what stood in the way; without a next try it is given up. */
  void later(Message m, Optional<Instant> next, String trouble, String answer, int tries) {
    jdbc.sql(
            """
            update network.message
               set next_try_at = case when change = :change then :next else noted_at end,
                   tries       = :tries,
                   trouble     = :trouble,
                   answer      = :answer
             where (peer_id, way, topic, object) = (:peer, :way, :topic, :object)
            """)
        .param("peer", m.peer().value())
        .param("way", m.way().code())
        .param("topic", m.topic())
        .param("object", m.object())
        .param("change", m.change())
        .param("next", utc(next.orElse(null)))
        .param("tries", tries)
        .param("trouble", trouble)
        .param("answer", answer)
        .update();
  }

  /** Makes everything that waits for a peer due. */
  void again(PeerId peer, Instant now) {
    jdbc.sql(
            """
            update network.message
               set next_try_at = :now, tries = 0
             where peer_id = :peer
            """)
        .param("peer", peer.value())
        .param("now", utc(now))
        .update();
  }

  /** What waits or was given up, the dead first, then the oldest. */
  List<Message> of(PeerId peer, int most) {
    return jdbc.sql(
            """
            select *
              from network.message
             where peer_id = :peer
             order by next_try_at is not null, noted_at
             limit :most
            """)
        .param("peer", peer.value())
        .param("most", most)
        .query((row, n) -> message(row))
        .list();
  }

  /** What waits about one object, with any of these peers. */
  List<Message> about(UUID object, Collection<PeerId> peers) {
    return jdbc.sql(
            "select * from network.message where object = :object and peer_id = any(:peers)")
        .param("object", object)
        .param("peers", peers.stream().map(PeerId::value).toArray(UUID[]::new))
        .query((row, n) -> message(row))
        .list();
  }

  /** How many wait and how many were given up. */
  record Counts(int waiting, int dead) {}

  Counts counts(PeerId peer) {
    return jdbc.sql(
            """
            select count(*) filter (where next_try_at is not null) as waiting,
                   count(*) filter (where next_try_at is null) as dead
              from network.message
             where peer_id = :peer
            """)
        .param("peer", peer.value())
        .query((row, n) -> new Counts(row.getInt("waiting"), row.getInt("dead")))
        .single();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static Message message(ResultSet row) throws SQLException {
    OffsetDateTime next = row.getObject("next_try_at", OffsetDateTime.class);
    return new Message(
        new PeerId(row.getObject("peer_id", UUID.class)),
        Way.of(row.getString("way")),
        row.getString("topic"),
        row.getObject("object", UUID.class),
        row.getLong("change"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        Optional.ofNullable(next).map(OffsetDateTime::toInstant),
        row.getString("trouble"),
        row.getString("answer"));
  }
}
