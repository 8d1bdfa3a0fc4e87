package org.dostyk.node.visits;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visits are found by: purpose, parties, towns, who travels, what happens. */
@Component
class VisitFindStore implements Findable {
  private final JdbcClient jdbc;

  VisitFindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String heading() {
    return "visits.nav";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String subject() {
    return Visits.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from visits.visit
             where cast(:after as uuid) is null or id > :after
             order by id
             limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select v.id as subject, v.id, v.readers, '/visits/' || v.id as path,
                   v.purpose as title, v.from_day as day,
                   array(select p.name
                           from visits.party p
                          where p.visit_id = v.id
                          order by p.position) as about,
                   array(select t.value
                           from jsonb_each_text(v.town) t
                          union all
                         select (select string_agg(part ->> 'text', ' ')
                                   from jsonb_array_elements(form -> 'parts') part)
                           from visits.delegate d
                          cross join lateral jsonb_array_elements(d.names -> 'forms') form
                          where d.visit_id = v.id
                          union all
                         select t.value
                           from visits.item i
                          cross join lateral jsonb_each_text(i.title) t
                          where i.visit_id = v.id
                            and not i.taken_out) as words
              from visits.visit v
             where v.id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(FoundRecord::of)
        .list();
  }
}
