package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitList.Counts;
import org.dostyk.node.visits.VisitList.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of visits. */
@Component
class VisitListStore {
  private final JdbcClient jdbc;

  VisitListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The visits of a list: those ahead by their first day, those past with the latest first.
   *
   * @param answering for which of the readers an approval is asked
   */
  List<VisitId> list(
      VisitList asked,
      Set<InstitutionId> readers,
      Set<InstitutionId> answering,
      LocalDate today,
      int most,
      int skip) {
    return jdbc.sql(
            """
            select v.id
              from visits.visit v
             where v.readers && :readers
               and case :view
                     when 'UPCOMING' then v.to_day >= :today
                                      and v.state in ('planned', 'requested', 'approved')
                     when 'OVER'     then v.to_day < :today
                                       or v.state in ('declined', 'called_off')
                     else v.state = 'requested'
                          and exists (select 1
                                        from visits.party p
                                       where p.visit_id = v.id
                                         and p.position <= 1
                                         and p.hosted = any(:answering)
                                         and not exists
                                             (select 1
                                                from visits.approval a
                                               where a.visit_id = v.id
                                                 and a.side = case p.position
                                                                when 0 then 'HOST' else 'GUEST'
                                                              end))
                   end
               and (cast(:partner as uuid) is null
                    or exists (select 1
                                 from visits.party p
                                where p.visit_id = v.id
                                  and p.partner_id = cast(:partner as uuid)))
               and (cast(:year as int) is null
                    or extract(year from v.from_day) = cast(:year as int))
             order by (v.from_day - date '2000-01-01') * :way, v.id
             limit :most offset :skip
            """)
        .param("readers", VisitStore.uuids(readers))
        .param("answering", VisitStore.uuids(answering))
        .param("view", asked.view().name())
        .param("today", today)
        .param("partner", asked.partner())
        .param("year", asked.year())
        .param("way", asked.view() == View.OVER ? -1 : 1)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
        .list();
  }

  Counts counts(Set<InstitutionId> readers, Set<InstitutionId> answering, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) filter (where v.to_day >= :today
                                      and v.state in ('planned', 'requested', 'approved')) as ahead,
                   count(*) filter (where v.to_day < :today
                                       or v.state in ('declined', 'called_off')) as past,
                   count(*) filter (where v.state = 'requested'
                                      and exists
                                          (select 1
                                             from visits.party p
                                            where p.visit_id = v.id
                                              and p.position <= 1
                                              and p.hosted = any(:answering)
                                              and not exists
                                                  (select 1
                                                     from visits.approval a
                                                    where a.visit_id = v.id
                                                      and a.side = case p.position
                                                                     when 0 then 'HOST'
                                                                     else 'GUEST'
                                                                   end))) as asked
              from visits.visit v
             where v.readers && :readers
            """)
        .param("readers", VisitStore.uuids(readers))
        .param("answering", VisitStore.uuids(answering))
        .param("today", today)
        .query(
            (row, n) -> {
              var counts = new EnumMap<View, Integer>(View.class);
              counts.put(View.UPCOMING, row.getInt("ahead"));
              counts.put(View.ASKED, row.getInt("asked"));
              counts.put(View.OVER, row.getInt("past"));
              return new Counts(counts);
            })
        .single();
  }

  /** The years in which these institutions' visits began, the latest first. */
  List<Integer> years(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct extract(year from v.from_day)::int as year
              from visits.visit v
             where v.readers && :readers
             order by year desc
            """)
        .param("readers", VisitStore.uuids(readers))
        .query((row, n) -> row.getInt("year"))
        .list();
  }
}
