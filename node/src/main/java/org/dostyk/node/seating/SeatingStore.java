package org.dostyk.node.seating;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.visits.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what is said about tables. */
@Component
class SeatingStore {
  private final JdbcClient jdbc;

  SeatingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes it over the revision that was read; false if it is another by now. */
  boolean save(Seating seating, Instant now) {
    return jdbc.sql(
                """
                insert into seating.plan (item_id, hosts, shape, across, interpreters, changed_at)
                select :item, :hosts, :shape, :across, :interpreters, :now
                 where :revision = 0
                    or exists (select from seating.plan where item_id = :item)
                on conflict (item_id) do update
                   set hosts = excluded.hosts, shape = excluded.shape, across = excluded.across,
                       interpreters = excluded.interpreters, changed_at = excluded.changed_at,
                       revision = plan.revision + 1
                 where plan.revision = :revision
                """)
            .param("item", seating.item().value())
            .param("hosts", seating.hosts().toArray(String[]::new))
            .param("shape", seating.shape().name())
            .param("across", seating.across())
            .param("interpreters", seating.interpreters().name())
            .param("revision", seating.revision())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Seating> find(ItemId item) {
    return jdbc.sql(
            """
            select hosts, shape, across, interpreters, revision
              from seating.plan
             where item_id = :item
            """)
        .param("item", item.value())
        .query(
            (row, n) ->
                new Seating(
                    item,
                    List.of((String[]) row.getArray("hosts").getArray()),
                    TableShape.of(row.getString("shape")),
                    row.getInt("across"),
                    Interpreters.of(row.getString("interpreters")),
                    row.getInt("revision")))
        .optional();
  }
}
