package org.dostyk.node.gifts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What gifts are found by, each in its keeper's register alone. */
@Component
class GiftFindStore implements Findable {
  private final JdbcClient jdbc;

  GiftFindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String heading() {
    return "gifts.nav";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public String subject() {
    return Gifts.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from gifts.gift
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
            select g.id as subject, g.id, array[g.keeper] as readers, '/gifts/' || g.id as path,
                   g.what as title, coalesce(g.day, date '1900-01-01') as day,
                   array[g.partner_name] as about,
                   array[g.ours, g.theirs, g.occasion, g.held_by, g.held_at,
                         coalesce(g.declaration_number, '')]
                     || array(select jsonb_each_text.value
                                from jsonb_each_text(g.occasion_also)) as words
              from gifts.gift g
             where g.id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(FoundRecord::of)
        .list();
  }
}
