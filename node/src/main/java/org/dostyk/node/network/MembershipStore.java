package org.dostyk.node.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of memberships and their sealed keys. */
@Component
class MembershipStore {
  private final JdbcClient jdbc;

  MembershipStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A private key as it is kept. */
  @SuppressWarnings("ArrayRecordComponent")
  record SealedKey(String fingerprint, byte[] sealed, Instant signsFrom) {}

  boolean add(Membership m, AccountId by) {
    return jdbc.sql(
                """
                insert into network.membership (house, hei, joined_at, joined_by)
                values (:house, :hei, :at, :by)
                on conflict do nothing
                """)
            .param("house", m.house().value())
            .param("hei", m.hei())
            .param("at", m.since().atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 1;
  }

  Optional<Membership> find(InstitutionId house) {
    return jdbc.sql("select * from network.membership where house = :house")
        .param("house", house.value())
        .query((row, n) -> membership(row))
        .optional();
  }

  List<Membership> all() {
    return jdbc.sql("select * from network.membership order by joined_at, house")
        .query((row, n) -> membership(row))
        .list();
  }

  void addKey(
      InstitutionId house, String fingerprint, byte[] sealed, Instant signsFrom, Instant now) {
    jdbc.sql(
            """
            insert into network.key (fingerprint, house, sealed, signs_from, made_at)
            values (:fingerprint, :house, :sealed, :from, :now)
            """)
        .param("fingerprint", fingerprint)
        .param("house", house.value())
        .param("sealed", sealed)
        .param("from", signsFrom.atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Its private part is gone with it. */
  void removeKey(InstitutionId house, String fingerprint) {
    jdbc.sql("delete from network.key_seen where fingerprint = :fingerprint")
        .param("fingerprint", fingerprint)
        .update();
    jdbc.sql("delete from network.key where house = :house and fingerprint = :fingerprint")
        .param("house", house.value())
        .param("fingerprint", fingerprint)
        .update();
  }

  List<SealedKey> keys(InstitutionId house) {
    return jdbc.sql("select * from network.key where house = :house order by signs_from")
        .param("house", house.value())
        .query(
            (row, n) ->
                new SealedKey(
                    row.getString("fingerprint"),
                    row.getBytes("sealed"),
                    row.getObject("signs_from", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        new InstitutionId(row.getObject("house", UUID.class)),
        row.getString("hei"),
        row.getObject("joined_at", OffsetDateTime.class).toInstant());
  }
}
