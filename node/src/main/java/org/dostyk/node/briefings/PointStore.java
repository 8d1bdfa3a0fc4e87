package org.dostyk.node.briefings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of points added by hand. */
@Component
class PointStore {
  private final JdbcClient jdbc;

  PointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a point; false if one of this id exists. */
  boolean add(Point point) {
    return jdbc.sql(
                """
                insert into briefings.point (id, house, visit_id, item_id, wording)
                values (:id, :house, :visit, :item, :wording::jsonb)
                on conflict (id) do nothing
                """)
            .param("id", point.id())
            .param("house", point.house().value())
            .param("visit", point.visit().value())
            .param("item", point.item().map(ItemId::value).orElse(null))
            .param("wording", point.wording().toJson())
            .update()
        == 1;
  }

  Optional<Point> find(UUID id, Set<InstitutionId> readers) {
    return jdbc.sql("select * from briefings.point where id = :id and house = any(:readers)")
        .param("id", id)
        .param("readers", uuids(readers))
        .query((row, n) -> point(row))
        .optional();
  }

  void remove(UUID id) {
    jdbc.sql("delete from briefings.point where id = :id").param("id", id).update();
  }

  /** What these institutions' offices added to a visit, in the order in which it was added. */
  List<Point> of(VisitId visit, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from briefings.point
             where visit_id = :visit
               and house = any(:readers)
             order by id
            """)
        .param("visit", visit.value())
        .param("readers", uuids(readers))
        .query((row, n) -> point(row))
        .list();
  }

  private static UUID[] uuids(Set<InstitutionId> readers) {
    return readers.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static Point point(ResultSet row) throws SQLException {
    return new Point(
        row.getObject("id", UUID.class),
        new InstitutionId(row.getObject("house", UUID.class)),
        new VisitId(row.getObject("visit_id", UUID.class)),
        Optional.ofNullable(row.getObject("item_id", UUID.class)).map(ItemId::new),
        Text.fromJson(row.getString("wording")));
  }
}
