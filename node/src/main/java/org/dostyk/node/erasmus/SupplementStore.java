package org.dostyk.node.erasmus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was stated of agreements for the network. */
@Component
class SupplementStore {
  private final JdbcClient jdbc;

  SupplementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Supplement> find(AgreementId agreement, InstitutionId house) {
    return jdbc.sql(
            """
            select * from erasmus.supplement
             where agreement_id = :agreement and house = :house
            """)
        .param("agreement", agreement.value())
        .param("house", house.value())
        .query((row, n) -> supplement(row))
        .optional();
  }

  /** Everything that an institution stated. */
  Map<AgreementId, Supplement> of(InstitutionId house) {
    return jdbc
        .sql("select * from erasmus.supplement where house = :house")
        .param("house", house.value())
        .query((row, n) -> supplement(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Supplement::agreement, Function.identity()));
  }

  void put(Supplement s, AccountId by) {
    jdbc.sql(
            """
            insert into erasmus.supplement
                   (agreement_id, house, first_year, last_year, language, level, terms,
                    changed_at, changed_by)
            values (:agreement, :house, :first, :last, :language, :level, :terms, :at, :by)
            on conflict (agreement_id, house) do update
               set first_year = excluded.first_year, last_year = excluded.last_year,
                   language = excluded.language, level = excluded.level,
                   terms = excluded.terms,
                   changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("agreement", s.agreement().value())
        .param("house", s.house().value())
        .param("first", s.firstYear())
        .param("last", s.lastYear())
        .param("language", s.language())
        .param("level", s.level())
        .param("terms", s.terms().isEmpty() ? "" : Terms.write(s.terms()))
        .param("at", s.changedAt().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  private static Supplement supplement(ResultSet row) throws SQLException {
    return new Supplement(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        new InstitutionId(row.getObject("house", UUID.class)),
        row.getString("first_year"),
        row.getString("last_year"),
        row.getString("language"),
        row.getString("level"),
        Terms.conditions(row.getString("terms")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
