package org.dostyk.node.lives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreement is about which. */
@Component
class InstrumentStore {
  private final JdbcClient jdbc;

  InstrumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Instrument i) {
    jdbc.sql(
            """
            insert into lives.instrument (agreement_id, of_id, type, number, begun_for, begun_by)
            values (:id, :of, :type, :number, :house, :by)
            on conflict (agreement_id) do nothing
            """)
        .param("id", i.id().value())
        .param("of", i.of().value())
        .param("type", i.type().name())
        .param("number", i.number())
        .param("house", i.begunFor().value())
        .param("by", i.begunBy() == null ? null : i.begunBy().value())
        .update();
  }

  Optional<Instrument> find(AgreementId id) {
    return jdbc.sql("select * from lives.instrument where agreement_id = :id")
        .param("id", id.value())
        .query((row, n) -> instrument(row))
        .optional();
  }

  /** Everything that is about an agreement, in the order in which it was begun. */
  List<Instrument> about(AgreementId id) {
    return jdbc.sql("select * from lives.instrument where of_id = :id order by type, number")
        .param("id", id.value())
        .query((row, n) -> instrument(row))
        .list();
  }

  private static Instrument instrument(ResultSet row) throws SQLException {
    UUID by = row.getObject("begun_by", UUID.class);
    return new Instrument(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        new AgreementId(row.getObject("of_id", UUID.class)),
        AgreementType.valueOf(row.getString("type")),
        row.getInt("number"),
        new InstitutionId(row.getObject("begun_for", UUID.class)),
        by == null ? null : new AccountId(by));
  }
}
