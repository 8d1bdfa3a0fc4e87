package org.dostyk.node.network;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of peers that asked too much. */
@Component
class LimitedStore {
  private final JdbcClient jdbc;

  LimitedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Kept though the request is refused. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(PeerId peer, long times, Instant now) {
    jdbc.sql(
            """
            insert into network.limited as l (peer_id, times, first_at, last_at)
            values (:peer, :times, :now, :now)
            on conflict (peer_id) do update
               set times = l.times + excluded.times, last_at = excluded.last_at
            """)
        .param("peer", peer.value())
        .param("times", times)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Limited> find(PeerId peer) {
    return jdbc.sql("select * from network.limited where peer_id = :peer")
        .param("peer", peer.value())
        .query(
            (row, n) ->
                new Limited(
                    row.getLong("times"),
                    row.getObject("first_at", OffsetDateTime.class).toInstant(),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
