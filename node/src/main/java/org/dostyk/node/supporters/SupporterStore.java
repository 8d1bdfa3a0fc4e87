package org.dostyk.node.supporters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of supporters. */
@Component
class SupporterStore {
  private final JdbcClient jdbc;

  SupporterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a supporter; false if the visit has them already. */
  boolean add(Supporter supporter, LocalDate to) {
    return jdbc.sql(
                """
                insert into supporters.supporter
                       (id, visit_id, by, partner_id, name, hosted, items, to_day)
                values (:id, :visit, :by, :partner, :name::jsonb, :hosted, '{}', :to)
                on conflict do nothing
                """)
            .param("id", supporter.id().value())
            .param("visit", supporter.visit().value())
            .param("by", supporter.by().value())
            .param("partner", supporter.partner().value())
            .param("name", supporter.name().toJson())
            .param("hosted", supporter.hosted().map(InstitutionId::value).orElse(null))
            .param("to", to)
            .update()
        == 1;
  }

  void invite(SupporterId id, Set<ItemId> items) {
    jdbc.sql("update supporters.supporter set items = :items where id = :id")
        .param("id", id.value())
        .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
        .update();
  }

  void remove(SupporterId id) {
    jdbc.sql("delete from supporters.supporter where id = :id").param("id", id.value()).update();
  }

  /** Whoever supports a visit, for those who may read the visit. */
  List<Supporter> of(VisitId visit) {
    return jdbc.sql("select * from supporters.supporter where visit_id = :visit order by id")
        .param("visit", visit.value())
        .query((row, n) -> supporter(row))
        .list();
  }

  /** The same, of whom nobody else changes any until this transaction ends. */
  List<Supporter> toChange(VisitId visit) {
    return jdbc.sql(
            "select * from supporters.supporter where visit_id = :visit order by id for update")
        .param("visit", visit.value())
        .query((row, n) -> supporter(row))
        .list();
  }

  Optional<Supporter> find(SupporterId id) {
    return jdbc.sql("select * from supporters.supporter where id = :id")
        .param("id", id.value())
        .query((row, n) -> supporter(row))
        .optional();
  }

  /** What these institutions support and is not over, the next first. */
  List<Supporter> supportedBy(Set<InstitutionId> houses, LocalDate today, int most) {
    return jdbc.sql(
            """
            select *
              from supporters.supporter
             where hosted = any(:houses)
             order by to_day < :today,
                      case when to_day >= :today then to_day end,
                      to_day desc,
                      id
             limit :most
            """)
        .param("houses", houses.stream().map(InstitutionId::value).toArray(UUID[]::new))
        .param("today", today)
        .param("most", most)
        .query((row, n) -> supporter(row))
        .list();
  }

  Set<PartnerId> named(Collection<PartnerId> partners) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct partner_id
                  from supporters.supporter
                 where partner_id = any(:partners)
                """)
            .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, n) -> new PartnerId(row.getObject("partner_id", UUID.class)))
            .list());
  }

  private static Supporter supporter(ResultSet row) throws SQLException {
    UUID hosted = row.getObject("hosted", UUID.class);
    return new Supporter(
        new SupporterId(row.getObject("id", UUID.class)),
        new VisitId(row.getObject("visit_id", UUID.class)),
        new InstitutionId(row.getObject("by", UUID.class)),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Text.fromJson(row.getString("name")),
        hosted == null ? null : new InstitutionId(hosted),
        Arrays.stream((UUID[]) row.getArray("items").getArray())
            .map(ItemId::new)
            .collect(Collectors.toSet()));
  }
}
