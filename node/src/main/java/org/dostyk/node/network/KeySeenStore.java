package org.dostyk.node.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of peers that have fetched our keys. */
@Component
class KeySeenStore {
  private final JdbcClient jdbc;

  KeySeenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void seen(PeerId peer, KeyFingerprint key, Instant now) {
    jdbc.sql(
            """
            insert into network.key_seen (peer_id, fingerprint, seen_at)
            values (:peer, :key, :now)
            on conflict do nothing
            """)
        .param("peer", peer.value())
        .param("key", key.hex())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** An own key with its turn, and the peers that were there before it and have not fetched it. */
  record Turn(KeyFingerprint key, Instant from, List<Text> unseen) {}

  List<Turn> turns(InstitutionId house) {
    return jdbc.sql(
            """
            select k.fingerprint, k.signs_from,
                   array(select p.name::text
                           from network.peer p
                          where p.house = k.house
                            and p.admitted_at < k.made_at
                            and (p.heard_at is null or p.heard_at < k.signs_from)
                            and not exists (select
                                              from network.key_seen s
                                             where s.peer_id = p.id
                                               and s.fingerprint = k.fingerprint)
                          order by p.hei) as unseen
              from network.key k
             where k.house = :house
             order by k.signs_from
            """)
        .param("house", house.value())
        .query(
            (row, n) ->
                new Turn(
                    new KeyFingerprint(row.getString("fingerprint")),
                    row.getObject("signs_from", java.time.OffsetDateTime.class).toInstant(),
                    java.util.Arrays.stream((String[]) row.getArray("unseen").getArray())
                        .map(Text::fromJson)
                        .toList()))
        .list();
  }
}
