package org.dostyk.node.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.PeerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of acts that have no effect here. */
@Component
class AsideStore {
  private final JdbcClient jdbc;

  AsideStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is aside of something shared, now that a peer was asked: these, and what other peers gave
   * that proves nothing.
   */
  void replace(SharedId id, PeerId peer, Collection<Aside> now) {
    Map<Hash, Instant> since = new HashMap<>();
    of(id).forEach(a -> since.merge(a.act().hash(), a.notedAt(), AsideStore::earlier));
    jdbc.sql(
            """
            delete from federation.aside
             where topic = :topic
               and object_id = :object
               and (peer_id = :peer or genuine)
            """)
        .param("topic", id.topic().word())
        .param("object", id.value())
        .param("peer", peer.value())
        .update();
    now.forEach(a -> add(a, since.getOrDefault(a.act().hash(), a.notedAt())));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void add(Aside a, Instant since) {
    jdbc.sql(
            """
            insert into federation.aside
                   (topic, object_id, peer_id, hash, genuine, kind, party, key, reason, detail, body,
                    signature, noted_at, tried_at)
            values (:topic, :object, :peer, :hash, :genuine, :kind, :party, :key, :reason, :detail, :body,
                    :signature, :since, :tried)
            on conflict do nothing
            """)
        .param("topic", a.id().topic().word())
        .param("object", a.id().value())
        .param("peer", a.peer().value())
        .param("hash", a.act().hash().hex())
        .param("genuine", a.genuine())
        .param("kind", a.kind())
        .param("party", a.party())
        .param("key", a.act().key().hex())
        .param("reason", a.reason())
        .param("detail", a.detail())
        .param("body", a.act().body())
        .param("signature", a.act().signature())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("tried", a.triedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Aside> of(SharedId id) {
    return jdbc.sql("select * from federation.aside where topic = :topic and object_id = :object")
        .param("topic", id.topic().word())
        .param("object", id.value())
        .query((row, n) -> aside(row))
        .list();
  }

  /** What a peer gave, the oldest first. */
  List<Aside> of(PeerId peer, int most) {
    return jdbc.sql(
            """
            select *
              from federation.aside
             where peer_id = :peer
             order by noted_at, object_id, hash
             limit :most
            """)
        .param("peer", peer.value())
        .param("most", most)
        .query((row, n) -> aside(row))
        .list();
  }

  /** All of which something that a peer gave is aside. */
  List<SharedId> objects(PeerId peer) {
    return jdbc.sql("select distinct topic, object_id from federation.aside where peer_id = :peer")
        .param("peer", peer.value())
        .query((row, n) -> id(row))
        .list();
  }

  private static SharedId id(ResultSet row) throws SQLException {
    return new SharedId(Topic.of(row.getString("topic")), row.getObject("object_id", UUID.class));
  }

  private static Aside aside(ResultSet row) throws SQLException {
    return new Aside(
        id(row),
        new PeerId(row.getObject("peer_id", UUID.class)),
        new SignedAct(
            row.getBytes("body"),
            new KeyFingerprint(row.getString("key")),
            row.getBytes("signature")),
        row.getBoolean("genuine"),
        row.getString("kind"),
        row.getString("party"),
        row.getString("reason"),
        row.getString("detail"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        row.getObject("tried_at", OffsetDateTime.class).toInstant());
  }
}
