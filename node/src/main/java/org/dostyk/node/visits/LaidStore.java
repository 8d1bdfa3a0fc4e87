package org.dostyk.node.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.visits.SharedVisit.Delegates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of delegations that were laid before the host at another node. */
@Component
class LaidStore {
  private final JdbcClient jdbc;

  LaidStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One of them.
   *
   * @param list what the other side may fetch; empty at that side, and once it was taken back
   * @param taken whether the list was fetched, at that side
   */
  record Laid(VisitId visit, Delegates said, Optional<byte[]> list, boolean taken, Instant at) {}

  void write(VisitId visit, Delegates said, Optional<byte[]> list, boolean taken, Instant now) {
    jdbc.sql(
            """
            insert into visits.laid (visit_id, digest, people, until, list, taken, laid_at)
            values (:visit, :digest, :people, :until, :list, :taken, :now)
            on conflict (visit_id) do update
               set digest = excluded.digest, people = excluded.people, until = excluded.until,
                   list = excluded.list, taken = excluded.taken, laid_at = excluded.laid_at
            """)
        .param("visit", visit.value())
        .param("digest", said.digest())
        .param("people", said.count())
        .param("until", said.until())
        .param("list", list.orElse(null), Types.BINARY)
        .param("taken", taken)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The names are gone; that there was a list is not. */
  void forget(VisitId visit) {
    jdbc.sql("update visits.laid set list = null, taken = true where visit_id = :visit")
        .param("visit", visit.value())
        .update();
  }

  Optional<Laid> find(VisitId visit) {
    return jdbc.sql("select * from visits.laid where visit_id = :visit")
        .param("visit", visit.value())
        .query((row, n) -> laid(row))
        .optional();
  }

  /** Those whose last day is past, and whose names are still there. */
  List<VisitId> past(LocalDate today, int most) {
    return jdbc.sql(
            """
            select l.visit_id
              from visits.laid l
             where l.until < :today
               and (l.list is not null
                    or not l.taken
                    or exists (select from visits.delegate d
                                where d.visit_id = l.visit_id
                                  and d.received))
             order by l.visit_id
             limit :most
            """)
        .param("today", today)
        .param("most", most)
        .query((row, n) -> new VisitId(row.getObject("visit_id", UUID.class)))
        .list();
  }

  private static Laid laid(ResultSet row) throws SQLException {
    return new Laid(
        new VisitId(row.getObject("visit_id", UUID.class)),
        new Delegates(
            row.getInt("people"), row.getString("digest"), row.getObject("until", LocalDate.class)),
        Optional.ofNullable(row.getBytes("list")),
        row.getBoolean("taken"),
        row.getObject("laid_at", OffsetDateTime.class).toInstant());
  }
}
