package org.dostyk.node.erasmus;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.PeerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of partners' copies, and of what partners approved of ours. */
@Component
class CopyStore {
  private final JdbcClient jdbc;

  CopyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A partner's copy.
   *
   * @param iiaId as the partner names it
   * @param agreement ours of which it is the copy, if that is known
   * @param hash of its conditions, as it was computed here; empty while it was not fetched
   * @param ours the hash of our copy that says the same; empty where it says something else
   */
  record Copy(
      UUID id,
      PeerId peer,
      String iiaId,
      Optional<AgreementId> agreement,
      String hash,
      String ours,
      Optional<Instant> fetchedAt) {}

  /** Under which id a partner's copy is known here: the same whenever it is told of. */
  UUID known(PeerId peer, String iiaId) {
    UUID id = UUID.nameUUIDFromBytes((peer + "/" + iiaId).getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            insert into erasmus.copy (id, peer_id, iia_id)
            values (:id, :peer, :iia)
            on conflict do nothing
            """)
        .param("id", id)
        .param("peer", peer.value())
        .param("iia", iiaId)
        .update();
    return id;
  }

  Optional<Copy> find(UUID id) {
    return jdbc.sql("select * from erasmus.copy where id = :id")
        .param("id", id)
        .query((row, n) -> copy(row))
        .optional();
  }

  /** A partner's copies under these ids. */
  List<Copy> named(PeerId peer, List<String> iiaIds) {
    return jdbc.sql("select * from erasmus.copy where peer_id = :peer and iia_id = any(:ids)")
        .param("peer", peer.value())
        .param("ids", iiaIds.toArray(String[]::new))
        .query((row, n) -> copy(row))
        .list();
  }

  List<Copy> of(AgreementId agreement) {
    return jdbc.sql("select * from erasmus.copy where agreement_id = :agreement order by iia_id")
        .param("agreement", agreement.value())
        .query((row, n) -> copy(row))
        .list();
  }

  /** Those that are copies of an agreement, and those of which that is not known. */
  List<UUID> perhapsOf(AgreementId agreement, PeerId peer) {
    return jdbc.sql(
            """
            select id from erasmus.copy
             where peer_id = :peer and (agreement_id = :agreement or agreement_id is null)
            """)
        .param("agreement", agreement.value())
        .param("peer", peer.value())
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  void fetched(UUID id, @Nullable AgreementId agreement, String hash, String ours, Instant now) {
    jdbc.sql(
            """
            update erasmus.copy
               set agreement_id = :agreement, hash = :hash, ours = :ours, fetched_at = :now
             where id = :id
            """)
        .param("id", id)
        .param("agreement", agreement == null ? null : agreement.value(), java.sql.Types.OTHER)
        .param("hash", hash)
        .param("ours", ours)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void gone(UUID id) {
    jdbc.sql("delete from erasmus.copy where id = :id").param("id", id).update();
  }

  void approved(AgreementId agreement, PeerId peer, String hash, Instant now) {
    jdbc.sql(
            """
            insert into erasmus.approval (agreement_id, peer_id, hash, noted_at)
            values (:agreement, :peer, :hash, :now)
            on conflict (agreement_id, peer_id) do update
               set hash = excluded.hash, noted_at = excluded.noted_at
             where approval.hash <> excluded.hash
            """)
        .param("agreement", agreement.value())
        .param("peer", peer.value())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether any partner approved exactly these conditions of ours. */
  boolean isApproved(AgreementId agreement, String hash) {
    return jdbc.sql(
            """
            select exists (select from erasmus.approval
                            where agreement_id = :agreement and hash = :hash)
            """)
        .param("agreement", agreement.value())
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  private static Copy copy(ResultSet row) throws SQLException {
    UUID agreement = row.getObject("agreement_id", UUID.class);
    OffsetDateTime fetched = row.getObject("fetched_at", OffsetDateTime.class);
    return new Copy(
        row.getObject("id", UUID.class),
        new PeerId(row.getObject("peer_id", UUID.class)),
        row.getString("iia_id"),
        Optional.ofNullable(agreement).map(AgreementId::new),
        row.getString("hash"),
        row.getString("ours"),
        Optional.ofNullable(fetched).map(OffsetDateTime::toInstant));
  }
}
