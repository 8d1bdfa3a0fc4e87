package org.dostyk.node.visits;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.visits.SharedVisit.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables of visits hold for those that lie on two nodes. */
@Component
class SharedVisitStore {
  private final JdbcClient jdbc;

  SharedVisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes which party speaks from its own node. */
  void lies(VisitId id, PartnerId far) {
    jdbc.sql("update visits.visit set far_id = :far where id = :id")
        .param("far", far.value())
        .param("id", id.value())
        .update();
  }

  /** Writes an item as both sides know it; who takes part and who interprets here stays. */
  void put(VisitId visit, Event e, Instant now) {
    jdbc.sql(
            """
            insert into visits.item as i
                   (id, visit_id, day, starts, ends, zone, kind, title, place, everybody,
                    takes_part, interpreter, transport, revision, changed_at)
            values (:id, :visit, :day, :starts, :ends, :zone, :kind, :title::jsonb, :place,
                    true, '{}', '', :transport, 1, :now)
            on conflict (id) do update
               set day = excluded.day, starts = excluded.starts, ends = excluded.ends,
                   zone = excluded.zone, kind = excluded.kind, title = excluded.title,
                   place = excluded.place, transport = excluded.transport, taken_out = false,
                   revision = i.revision + 1, changed_at = excluded.changed_at
             where i.visit_id = excluded.visit_id
            """)
        .param("id", e.id())
        .param("visit", visit.value())
        .param("day", e.day())
        .param("starts", e.starts())
        .param("ends", e.ends())
        .param("zone", e.zone().getId())
        .param("kind", e.kind().name())
        .param("title", e.title().toJson())
        .param("place", e.place())
        .param("transport", e.transport())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
