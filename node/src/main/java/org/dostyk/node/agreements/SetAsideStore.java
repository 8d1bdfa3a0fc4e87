package org.dostyk.node.agreements;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of findings that a side has set aside. */
@Component
class SetAsideStore {
  private final JdbcClient jdbc;

  SetAsideStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a side has set aside of an agreement's texts, by the finding's key. */
  Map<Hash, SetAside> of(AgreementId agreement, InstitutionId side) {
    var found = new LinkedHashMap<Hash, SetAside>();
    jdbc.sql(
            """
            select finding, reason, set_by, set_at
              from agreements.set_aside
             where agreement_id = :agreement
               and institution_id = :side
            """)
        .param("agreement", agreement.value())
        .param("side", side.value())
        .query(
            row -> {
              found.put(
                  new Hash(row.getString("finding")),
                  new SetAside(
                      row.getString("reason"),
                      new AccountId(row.getObject("set_by", UUID.class)),
                      row.getObject("set_at", OffsetDateTime.class).toInstant()));
            });
    return found;
  }

  /** Sets a finding aside; false if it is already. */
  boolean add(AgreementId agreement, InstitutionId side, Hash finding, SetAside aside) {
    return jdbc.sql(
                """
                insert into agreements.set_aside
                       (agreement_id, institution_id, finding, reason, set_by, set_at)
                values (:agreement, :side, :finding, :reason, :by, :at)
                on conflict (agreement_id, institution_id, finding) do nothing
                """)
            .param("agreement", agreement.value())
            .param("side", side.value())
            .param("finding", finding.hex())
            .param("reason", aside.reason())
            .param("by", aside.by().value())
            .param("at", aside.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Forgets that a finding was set aside; false if it was not. */
  boolean remove(AgreementId agreement, InstitutionId side, Hash finding) {
    return jdbc.sql(
                """
                delete from agreements.set_aside
                 where agreement_id = :agreement
                   and institution_id = :side
                   and finding = :finding
                """)
            .param("agreement", agreement.value())
            .param("side", side.value())
            .param("finding", finding.hex())
            .update()
        == 1;
  }
}
