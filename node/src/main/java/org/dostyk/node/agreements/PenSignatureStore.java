package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.PenSignature.Decision;
import org.dostyk.node.agreements.PenSignature.Decision.Awaited;
import org.dostyk.node.agreements.PenSignature.Decision.Confirmed;
import org.dostyk.node.agreements.PenSignature.Decision.Declined;
import org.dostyk.node.agreements.PenSignature.Decision.Withdrawn;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of scans of signatures by pen. A row is decided once and never changes after. */
@Component
class PenSignatureStore {
  private final JdbcClient jdbc;

  PenSignatureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PenSignature s) {
    jdbc.sql(
            """
            insert into agreements.scan
                   (id, agreement_id, hash, party, signatory, file, signed_on, town, zone,
                    sent_by, sent_for, sent_at)
            values (:id, :agreement, :hash, :party, :signatory, :file, :day, :town::jsonb, :zone,
                    :by, :for, :at)
            """)
        .param("id", s.id().value())
        .param("agreement", s.agreement().value())
        .param("hash", s.version().hex())
        .param("party", s.party())
        .param("signatory", s.signatory())
        .param("file", s.file().hex())
        .param("day", s.day())
        .param("town", s.where().name().toJson())
        .param("zone", s.where().zone().getId())
        .param("by", s.sentBy().value())
        .param("for", s.sentFor().value())
        .param("at", s.sentAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Sets down what was found; the caller holds the agreement's lock and has seen none. */
  void decide(PenSignatureId id, Decision decision) {
    switch (decision) {
      case Awaited awaited -> throw new IllegalArgumentException("Nothing was found of " + id);
      case Confirmed c -> decide(id, "confirmed", null, c.by(), c.at());
      case Declined d -> decide(id, "declined", d.reason(), d.by(), d.at());
      case Withdrawn w -> decide(id, "withdrawn", null, w.by(), w.at());
    }
  }

  private void decide(
      PenSignatureId id,
      String decision,
      @org.jspecify.annotations.Nullable String reason,
      AccountId by,
      Instant at) {
    jdbc.sql(
            """
            update agreements.scan
               set decision = :decision, reason = :reason, decided_by = :by, decided_at = :at
             where id = :id
               and decision is null
            """)
        .param("id", id.value())
        .param("decision", decision)
        .param("reason", reason)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was sent for an agreement and not withdrawn. */
  List<PenSignature> of(AgreementId agreement) {
    return jdbc.sql(
            """
            select *
              from agreements.scan
             where agreement_id = :id
               and decision is distinct from 'withdrawn'
             order by sent_at, id
            """)
        .param("id", agreement.value())
        .query((row, n) -> scan(row))
        .list();
  }

  /** What was sent for one signatory of one version and not withdrawn. */
  List<PenSignature> of(Hash version, String party, String signatory) {
    return jdbc.sql(
            """
            select *
              from agreements.scan
             where hash = :hash
               and party = :party
               and signatory = :signatory
               and decision is distinct from 'withdrawn'
             order by sent_at, id
            """)
        .param("hash", version.hex())
        .param("party", party)
        .param("signatory", signatory)
        .query((row, n) -> scan(row))
        .list();
  }

  Optional<PenSignature> find(AgreementId agreement, PenSignatureId id) {
    return jdbc.sql("select * from agreements.scan where id = :id and agreement_id = :agreement")
        .param("id", id.value())
        .param("agreement", agreement.value())
        .query((row, n) -> scan(row))
        .optional();
  }

  /** What waits in the agreements of these institutions and was sent by somebody else. */
  List<PenRow> waitingFor(AccountId checker, Set<InstitutionId> houses) {
    return jdbc.sql(
            """
            select s.*, v.number, v.title, p.name
              from agreements.scan s
              join agreements.version v on v.hash = s.hash
              join agreements.agreement a on a.id = v.agreement_id
              join agreements.party p on p.agreement_id = a.id
                                     and coalesce(p.document_id, p.partner_id::text) = s.party
             where s.decision is null
               and s.sent_by <> :checker
               and a.in_force is null
               and a.ended_on is null
               and exists (select 1
                             from agreements.party own
                            where own.agreement_id = a.id
                              and own.house = any(:houses))
               and not exists (select 1
                                 from agreements.version newer
                                where newer.agreement_id = a.id
                                  and newer.number > v.number)
               and not exists (select 1
                                 from agreements.signature given
                                where given.hash = s.hash
                                  and given.party = s.party
                                  and given.signatory = s.signatory)
             order by s.sent_at, s.id
            """)
        .param("checker", checker.value())
        .param("houses", AgreementStore.uuids(houses))
        .query(
            (row, n) ->
                new PenRow(
                    scan(row),
                    row.getInt("number"),
                    Text.fromJson(row.getString("title")),
                    Text.fromJson(row.getString("name"))))
        .list();
  }

  private static PenSignature scan(ResultSet row) throws SQLException {
    return new PenSignature(
        new PenSignatureId(row.getObject("id", UUID.class)),
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        new Hash(row.getString("hash")),
        row.getString("party"),
        row.getString("signatory"),
        new Hash(row.getString("file")),
        row.getObject("signed_on", LocalDate.class),
        new Place(Text.fromJson(row.getString("town")), ZoneId.of(row.getString("zone"))),
        new AccountId(row.getObject("sent_by", UUID.class)),
        new InstitutionId(row.getObject("sent_for", UUID.class)),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        decision(row));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    if (decision == null) {
      return new Awaited();
    }
    var by = new AccountId(row.getObject("decided_by", UUID.class));
    Instant at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
    return switch (decision) {
      case "confirmed" -> new Confirmed(by, at);
      case "declined" -> new Declined(by, at, row.getString("reason"));
      default -> new Withdrawn(by, at);
    };
  }
}
