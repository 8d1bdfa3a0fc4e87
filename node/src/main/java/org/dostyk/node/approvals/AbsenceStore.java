package org.dostyk.node.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of absences. */
@Component
class AbsenceStore {
  private final JdbcClient jdbc;

  AbsenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters an absence; entered already, it stays as it is. */
  boolean add(Absence absence, AccountId by, Instant now) {
    return jdbc.sql(
                """
                insert into approvals.absence
                       (id, institution_id, account_id, deputy_id, from_day, to_day, entered_by,
                        entered_at)
                values (:id, :house, :who, :deputy, :from, :to, :by, :now)
                on conflict (id) do nothing
                """)
            .param("id", absence.id())
            .param("house", absence.house().value())
            .param("who", absence.who().value())
            .param("deputy", absence.deputy().value())
            .param("from", absence.from())
            .param("to", absence.to())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void remove(UUID id) {
    jdbc.sql("delete from approvals.absence where id = :id").param("id", id).update();
  }

  Optional<Absence> find(UUID id, Set<InstitutionId> houses) {
    return jdbc.sql(
            "select * from approvals.absence where id = :id and institution_id = any(:houses)")
        .param("id", id)
        .param("houses", houses.stream().map(InstitutionId::value).toArray(UUID[]::new))
        .query((row, n) -> absence(row))
        .optional();
  }

  /** A house's absences that are not over on this day, the first first. */
  List<Absence> of(InstitutionId house, LocalDate today) {
    return jdbc.sql(
            """
            select *
              from approvals.absence
             where institution_id = :house
               and to_day >= :today
             order by from_day, id
            """)
        .param("house", house.value())
        .param("today", today)
        .query((row, n) -> absence(row))
        .list();
  }

  private static Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        new AccountId(row.getObject("deputy_id", UUID.class)),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }
}
