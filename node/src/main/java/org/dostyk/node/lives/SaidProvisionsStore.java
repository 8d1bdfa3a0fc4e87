package org.dostyk.node.lives;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what each party said as the provisions of an agreement. */
@Component
class SaidProvisionsStore {
  private final JdbcClient jdbc;

  SaidProvisionsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else enters provisions of this agreement. */
  void queue(AgreementId id) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:queue, 0))) queue")
        .param("queue", "lives.provisions " + id)
        .query()
        .listOfRows();
  }

  /** Adds what a party said; false if it is known. */
  boolean add(SaidProvisions said) {
    Provisions p = said.provisions();
    AccountId by = said.by();
    return LifeStore.with(
                p,
                jdbc.sql(
                    """
                insert into lives.provisions_said
                       (agreement_id, party, said_at, said_by, ends_on, renewal, years, objection,
                        amendable, notice, students_stay, surviving, clauses)
                values (:id, :party, :at, :by, :ends, :renewal, :years, :objection,
                        :amendable, :notice, :students, :surviving, :clauses::jsonb)
                on conflict do nothing
                """))
            .param("party", said.party().partner().value())
            .param("at", said.at().atOffset(ZoneOffset.UTC))
            .param("by", by == null ? null : by.value())
            .update()
        == 1;
  }

  /** What anybody said of an agreement counts no more: somebody enters them for all. */
  void forget(AgreementId id) {
    jdbc.sql("delete from lives.provisions_said where agreement_id = :id")
        .param("id", id.value())
        .update();
  }

  /** Everything that its parties ever said, the earliest first. */
  List<SaidProvisions> of(Agreement agreement) {
    Map<UUID, AgreementParty> parties =
        agreement.parties().stream()
            .collect(Collectors.toMap(p -> p.partner().value(), p -> p, (one, other) -> one));
    return jdbc.sql(
            """
            select *
              from lives.provisions_said
             where agreement_id = :id
               and party = any(:parties)
             order by said_at, party
            """)
        .param("id", agreement.id().value())
        .param("parties", parties.keySet().toArray(UUID[]::new))
        .query((row, n) -> said(row, parties))
        .list();
  }

  private static SaidProvisions said(ResultSet row, Map<UUID, AgreementParty> parties)
      throws SQLException {
    UUID by = row.getObject("said_by", UUID.class);
    return new SaidProvisions(
        requireNonNull(parties.get(row.getObject("party", UUID.class))),
        row.getObject("said_at", OffsetDateTime.class).toInstant(),
        LifeStore.provisions(row, 0),
        by == null ? null : new AccountId(by));
  }
}
