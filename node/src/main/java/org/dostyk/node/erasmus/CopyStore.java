package org.dostyk.node.erasmus;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.PeerId;
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
   * @param terms what it says ({@link Terms}); empty while it was not fetched, or is not with us
   * @param unfinished whether it holds what its own office has not defined yet
   * @param leftHash the hash of what an officer let be; empty where nobody did
   */
  record Copy(
      UUID id,
      PeerId peer,
      String iiaId,
      Optional<AgreementId> agreement,
      String hash,
      String ours,
      String terms,
      boolean unfinished,
      String leftHash,
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

  /** Keeps others from answering it in this transaction. */
  void lock(UUID id) {
    jdbc.sql("select from erasmus.copy where id = :id for update")
        .param("id", id)
        .query((row, n) -> true)
        .list();
  }

  /** Copies of nothing here that nobody let be, those read longest ago first. */
  List<Copy> waiting(Collection<PeerId> peers, int most) {
    return jdbc.sql(
            """
            select * from erasmus.copy
             where peer_id = any(:peers) and agreement_id is null
               and terms <> '' and left_hash <> hash
             order by fetched_at, id
             limit :most
            """)
        .param("peers", peers.stream().map(PeerId::value).toArray(UUID[]::new))
        .param("most", most)
        .query((row, n) -> copy(row))
        .list();
  }

  /** A partner's copies of nothing here, those that nobody let be first. */
  List<Copy> strange(PeerId peer, int most) {
    return jdbc.sql(
            """
            select * from erasmus.copy
             where peer_id = :peer and agreement_id is null and terms <> ''
             order by left_hash = hash, fetched_at desc, id
             limit :most
            """)
        .param("peer", peer.value())
        .param("most", most)
        .query((row, n) -> copy(row))
        .list();
  }

  /** An agreement was begun from it. */
  void begun(UUID id, AgreementId agreement) {
    jdbc.sql("update erasmus.copy set agreement_id = :agreement, begun = true where id = :id")
        .param("agreement", agreement.value())
        .param("id", id)
        .update();
  }

  /** It is let be as it is now, or not any more. */
  void leave(UUID id, boolean left) {
    jdbc.sql(
            "update erasmus.copy set left_hash = case when :left then hash else '' end where id = :id")
        .param("left", left)
        .param("id", id)
        .update();
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

  /** How a partner names the copy from which an agreement was begun. */
  Optional<String> begunFrom(AgreementId agreement) {
    return jdbc.sql("select iia_id from erasmus.copy where agreement_id = :agreement and begun")
        .param("agreement", agreement.value())
        .query(String.class)
        .optional();
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

  /** What was fetched of it. */
  void fetched(Copy copy) {
    jdbc.sql(
            """
            update erasmus.copy
               set agreement_id = :agreement, hash = :hash, ours = :ours, terms = :terms,
                   unfinished = :unfinished, fetched_at = :now
             where id = :id
            """)
        .param("id", copy.id())
        .param(
            "agreement",
            copy.agreement().map(AgreementId::value).orElse(null),
            java.sql.Types.OTHER)
        .param("hash", copy.hash())
        .param("ours", copy.ours())
        .param("terms", copy.terms())
        .param("unfinished", copy.unfinished())
        .param("now", copy.fetchedAt().orElseThrow().atOffset(ZoneOffset.UTC))
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
        row.getString("terms"),
        row.getBoolean("unfinished"),
        row.getString("left_hash"),
        Optional.ofNullable(fetched).map(OffsetDateTime::toInstant));
  }
}
