package org.dostyk.node.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of acts; rows are only ever added. */
@Component
class ActStore {
  private final JdbcClient jdbc;

  ActStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an act; false if it is known. */
  boolean add(SharedId id, SignedAct act, Instant now) {
    return jdbc.sql(
                """
                insert into federation.act (topic, object_id, hash, body, key, signature, noted_at)
                values (:topic, :object, :hash, :body, :key, :signature, :now)
                on conflict do nothing
                """)
            .param("topic", id.topic().word())
            .param("object", id.value())
            .param("hash", act.hash().hex())
            .param("body", act.body())
            .param("key", act.key().hex())
            .param("signature", act.signature())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Snapshot of(SharedId id) {
    List<SignedAct> acts =
        jdbc.sql("select * from federation.act where topic = :topic and object_id = :object")
            .param("topic", id.topic().word())
            .param("object", id.value())
            .query((row, n) -> act(row))
            .list();
    return new Snapshot(id, acts);
  }

  private static SignedAct act(ResultSet row) throws SQLException {
    return new SignedAct(
        row.getBytes("body"), new KeyFingerprint(row.getString("key")), row.getBytes("signature"));
  }
}
