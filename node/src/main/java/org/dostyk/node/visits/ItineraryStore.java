package org.dostyk.node.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.ItineraryItem.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of what happens on visits. */
@Component
class ItineraryStore {
  /** Days begin at other hours elsewhere. */
  private static final int MARGIN = 2;

  private final JdbcClient jdbc;

  ItineraryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an item; false if one of this id exists. */
  boolean add(VisitId visit, ItineraryItem item, Instant now) {
    return values(
                jdbc.sql(
                    """
                    insert into visits.item
                           (id, visit_id, day, starts, ends, zone, kind, title, place, place_also,
                            everybody, takes_part, interpreter, transport, transport_also,
                            revision, changed_at)
                    values (:id, :visit, :day, :starts, :ends, :zone, :kind, :title::jsonb, :place,
                            :placeAlso::jsonb, :everybody, :chosen, :interpreter, :transport,
                            :transportAlso::jsonb, 1, :now)
                    on conflict (id) do nothing
                    """),
                visit,
                item,
                now)
            .update()
        == 1;
  }

  /** Writes an item over the revision that was read; false if it is another by now. */
  boolean change(VisitId visit, ItineraryItem item, Instant now) {
    return values(
                jdbc.sql(
                    """
                    update visits.item
                       set day = :day, starts = :starts, ends = :ends, zone = :zone, kind = :kind,
                           title = :title::jsonb, place = :place, place_also = :placeAlso::jsonb,
                           everybody = :everybody,
                           takes_part = :chosen, interpreter = :interpreter,
                           transport = :transport, transport_also = :transportAlso::jsonb,
                           revision = revision + 1, changed_at = :now
                     where id = :id
                       and visit_id = :visit
                       and revision = :revision
                       and not taken_out
                    """),
                visit,
                item,
                now)
            .param("revision", item.revision())
            .update()
        == 1;
  }

  private static StatementSpec values(
      StatementSpec sql, VisitId visit, ItineraryItem item, Instant now) {
    return sql.param("id", item.id().value())
        .param("visit", visit.value())
        .param("day", item.day())
        .param("starts", item.starts())
        .param("ends", item.ends())
        .param("zone", item.zone().getId())
        .param("kind", item.kind().name())
        .param("title", item.title().toJson())
        .param("place", item.place().said())
        .param("placeAlso", item.place().alsoToJson())
        .param("everybody", item.who().everybody())
        .param("chosen", item.who().chosen().stream().map(DelegateId::value).toArray(UUID[]::new))
        .param("interpreter", item.interpreter())
        .param("transport", item.transport().said())
        .param("transportAlso", item.transport().alsoToJson())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  void takeOut(VisitId visit, ItemId id, Instant now) {
    jdbc.sql(
            """
            update visits.item
               set taken_out = true, revision = revision + 1, changed_at = :now
             where id = :id
               and visit_id = :visit
               and not taken_out
            """)
        .param("id", id.value())
        .param("visit", visit.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All that was ever planned, in the order of time; what was taken out is marked. */
  List<ItineraryItem> of(VisitId visit) {
    return jdbc.sql(
            "select * from visits.item where visit_id = :visit order by day, starts, ends, id")
        .param("visit", visit.value())
        .query((row, n) -> item(row))
        .list();
  }

  /** The same of several visits, without what was taken out; none where nothing is planned. */
  Map<VisitId, List<ItineraryItem>> of(Collection<VisitId> visits) {
    var found = new HashMap<VisitId, List<ItineraryItem>>();
    jdbc.sql(
            """
            select *
              from visits.item
             where visit_id = any(:visits)
               and not taken_out
             order by day, starts, ends, id
            """)
        .param("visits", visits.stream().map(VisitId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new VisitId(row.getObject("visit_id", UUID.class)), v -> new ArrayList<>())
                  .add(item(row));
            });
    return found;
  }

  /**
   * What other visits plan while one of these items happens: with a place what those of the same
   * host do, with an interpreter what any do, as far as these institutions may read them. Seminars
   * of the same host are among it by their day, for their sessions have hours of their own.
   */
  List<ItineraryRules.Elsewhere> elsewhere(
      Visit visit, Collection<ItineraryItem> compared, Set<InstitutionId> readers) {
    if (compared.isEmpty()) {
      return List.of();
    }
    var days = compared.stream().map(ItineraryItem::day).sorted().toList();
    return jdbc.sql(
            """
            with planned as materialized (
              select i.*
                from visits.item i
               where i.day between :from and :to
                 and not i.taken_out
                 and (i.place <> '' or i.interpreter <> '' or i.kind = 'SEMINAR'))
            select i.*, v.id as other, v.purpose, h.partner_id = :host as same_host
              from planned i
              join visits.visit v on v.id = i.visit_id
              join visits.party h on h.visit_id = v.id and h.position = 0
             where (h.partner_id = :host or i.interpreter <> '')
               and v.id <> :visit
               and v.state in ('planned', 'requested', 'approved')
               and coalesce(v.readers && :readers, false)
               and (i.kind = 'SEMINAR' and h.partner_id = :host
                    or exists (
                      select
                        from unnest(:starts::timestamptz[], :ends::timestamptz[])
                          as compared (starts, ends)
                       where (i.day + i.starts) at time zone i.zone < compared.ends
                         and compared.starts < (i.day + i.ends) at time zone i.zone))
             order by i.day, i.starts, i.id
            """)
        .param("host", visit.host().partner().value())
        .param("visit", visit.id().value())
        .param("readers", VisitStore.uuids(readers))
        .param("from", days.getFirst().minusDays(MARGIN))
        .param("to", days.getLast().plusDays(MARGIN))
        .param("starts", compared.stream().map(i -> i.start().toString()).toArray(String[]::new))
        .param("ends", compared.stream().map(i -> i.end().toString()).toArray(String[]::new))
        .query(
            (row, n) ->
                new ItineraryRules.Elsewhere(
                    item(row),
                    List.of(),
                    Text.fromJson(row.getString("purpose")),
                    row.getBoolean("same_host")))
        .list();
  }

  private static ItineraryItem item(ResultSet row) throws SQLException {
    return new ItineraryItem(
        new ItemId(row.getObject("id", UUID.class)),
        row.getObject("day", LocalDate.class),
        row.getObject("starts", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        ZoneId.of(row.getString("zone")),
        ItemKind.valueOf(row.getString("kind")),
        Text.fromJson(row.getString("title")),
        Words.read(row.getString("place"), row.getString("place_also")),
        new Who(
            row.getBoolean("everybody"),
            Arrays.stream((UUID[]) row.getArray("takes_part").getArray())
                .map(DelegateId::new)
                .collect(Collectors.toSet())),
        row.getString("interpreter"),
        Words.read(row.getString("transport"), row.getString("transport_also")),
        row.getBoolean("taken_out"),
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
