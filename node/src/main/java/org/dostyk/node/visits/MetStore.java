package org.dostyk.node.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.MetPanel.Met;
import org.dostyk.node.visits.VisitDays.Day;
import org.dostyk.node.visits.VisitDays.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits by the partners with whom they were. */
@Component
class MetStore {
  private final JdbcClient jdbc;

  MetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PartnerId, Days> days(
      Collection<PartnerId> partners, Set<InstitutionId> readers, LocalDate today) {
    var found = new HashMap<PartnerId, Days>();
    jdbc.sql(
            """
            select p.partner_id,
                   (array_agg(v.id order by v.to_day desc)
                      filter (where v.to_day < :today))[1] as last,
                   max(v.to_day) filter (where v.to_day < :today) as last_day,
                   (array_agg(v.id order by v.from_day)
                      filter (where v.to_day >= :today))[1] as next,
                   min(v.from_day) filter (where v.to_day >= :today) as next_day
              from visits.party p
              join visits.visit v on v.id = p.visit_id
             where p.partner_id = any(:partners)
               and v.readers && :readers
               and v.state = 'approved'
             group by p.partner_id
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("readers", VisitStore.uuids(readers))
        .param("today", today)
        .query(
            row -> {
              found.put(
                  new PartnerId(row.getObject("partner_id", UUID.class)),
                  new Days(day(row, "last", "last_day"), day(row, "next", "next_day")));
            });
    return found;
  }

  /** The partner's delegates of visits that have begun, the latest visit first. */
  List<Met> met(PartnerId partner, Set<InstitutionId> readers, LocalDate today, int most) {
    return jdbc.sql(
            """
            select d.*, v.from_day
              from visits.party p
              join visits.visit v on v.id = p.visit_id
              join visits.delegate d on d.visit_id = v.id
             where p.partner_id = :partner
               and d.partner_id = :partner
               and v.readers && :readers
               and v.state = 'approved'
               and v.from_day <= :today
             order by v.from_day desc, d.role <> 'HEAD', d.position
             limit :most
            """)
        .param("partner", partner.value())
        .param("readers", VisitStore.uuids(readers))
        .param("today", today)
        .param("most", most)
        .query(
            (row, n) ->
                new Met(
                    DelegateStore.delegate(row),
                    new VisitId(row.getObject("visit_id", UUID.class)),
                    row.getObject("from_day", LocalDate.class)))
        .list();
  }

  private static Optional<Day> day(ResultSet row, String id, String day) throws SQLException {
    UUID visit = row.getObject(id, UUID.class);
    return visit == null
        ? Optional.empty()
        : Optional.of(new Day(new VisitId(visit), row.getObject(day, LocalDate.class)));
  }
}
