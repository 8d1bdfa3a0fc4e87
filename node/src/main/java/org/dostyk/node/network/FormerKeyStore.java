package org.dostyk.node.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of keys that sign nothing any more, a house's own and those of its peers. */
@Component
class FormerKeyStore {
  private final JdbcClient jdbc;

  FormerKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param hei whose it was
   * @return false if it is known as a former one
   */
  boolean add(InstitutionId house, String hei, PublishedKey key, Instant now) {
    return jdbc.sql(
                """
                insert into network.former_key (house, fingerprint, hei, key, known_at)
                values (:house, :fingerprint, :hei, :key, :now)
                on conflict do nothing
                """)
            .param("house", house.value())
            .param("fingerprint", key.fingerprint().hex())
            .param("hei", hei)
            .param("key", key.encoded())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Those of an institution that a house knows, the first first. */
  List<PublishedKey> of(InstitutionId house, String hei) {
    return jdbc.sql(
            """
            select key
              from network.former_key
             where house = :house
               and hei = :hei
             order by known_at, fingerprint
            """)
        .param("house", house.value())
        .param("hei", hei)
        .query((row, n) -> PublishedKey.of(row.getBytes("key")))
        .list();
  }

  Optional<Station.Owned> find(InstitutionId house, KeyFingerprint fingerprint) {
    return jdbc.sql(
            """
            select key, hei
              from network.former_key
             where house = :house
               and fingerprint = :fingerprint
            """)
        .param("house", house.value())
        .param("fingerprint", fingerprint.hex())
        .query(
            (row, n) ->
                new Station.Owned(PublishedKey.of(row.getBytes("key")), row.getString("hei")))
        .optional();
  }
}
