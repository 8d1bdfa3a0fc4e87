package org.dostyk.node.partners;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many partners of one keeper with few statements, as imports need it. Each method tells how
 * many of its rows it wrote: fewer than were handed over means that somebody changed one since.
 */
@Component
class PartnerBulkStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  PartnerBulkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry to be written.
   *
   * @param seen the revision over which it is written; 0 for a new one
   * @param revision the one it has then
   */
  record Entry(PartnerId id, PartnerDetails details, long seen, long revision) {}

  /**
   * A dossier to be written.
   *
   * @param seen the revision over which it is written; 0 where none is kept
   * @param dossier with the revision it has then; 0 where none is to be kept
   */
  record Notes(PartnerId id, long seen, Dossier dossier) {}

  /** Another id that somebody in sight bears as well. */
  record Shared(String value, PartnerId other) {}

  /** Holds entries until the transaction ends, so that nothing is hung on them meanwhile. */
  void hold(Collection<PartnerId> ids) {
    jdbc.sql("select 1 from partners.partner where id = any(:ids) order by id for update")
        .param("ids", uuids(ids))
        .query()
        .listOfRows();
  }

  /** Which of these were merged into others, or have others merged into them. */
  Set<PartnerId> merged(Collection<PartnerId> ids) {
    return jdbc.sql(
            """
            select id
              from partners.partner
             where id = any(:ids)
               and merged_into is not null
            union
            select merged_into
              from partners.partner
             where merged_into = any(:ids)
            """)
        .param("ids", uuids(ids))
        .query((row, n) -> new PartnerId(row.getObject(1, UUID.class)))
        .set();
  }

  int addAll(InstitutionId keptBy, List<Entry> entries, Instant now) {
    return jdbc.sql(
            """
                insert into partners.partner
                       (id, kept_by, own, kind, country, town, region, region_key, zone, identity,
                        revision, created_at, changed_at)
                select e.id, :keptBy, false, e.kind, e.country, e.town::jsonb, e.region::jsonb,
                       e."regionKey", e.zone, e.identity,
                       e.revision, :now, :now
                  from json_to_recordset(:entries::json)
                    as e (id uuid, kind text, country text, town text, region text,
                          "regionKey" text, zone text, identity text, revision bigint)
                on conflict (id) do nothing
                """)
        .param("keptBy", keptBy.value())
        .param("entries", rows(entries))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the entries that were added are called, and their ids. */
  int nameAll(InstitutionId keptBy, List<Entry> entries) {
    writeNamesAndIds(keptBy, entries);
    return entries.size();
  }

  /**
   * Lets the database see how much there is by now. It checks references by plans that it made when
   * it last looked; made for an empty register, they read all of it for each row.
   */
  void weigh() {
    jdbc.sql("analyze (skip_locked) partners.partner, partners.name, partners.typed_id").update();
  }

  int changeAll(InstitutionId keptBy, List<Entry> entries, Instant now) {
    int changed =
        jdbc.sql(
                """
                update partners.partner p
                   set kind = e.kind, country = e.country, town = e.town::jsonb,
                       region = e.region::jsonb, region_key = e."regionKey", zone = e.zone,
                       identity = e.identity, revision = e.revision, changed_at = :now
                  from json_to_recordset(:entries::json)
                    as e (id uuid, kind text, country text, town text, region text,
                          "regionKey" text, zone text, identity text, seen bigint,
                          revision bigint)
                 where p.id = e.id
                   and p.kept_by = :keptBy
                   and p.revision = e.seen
                """)
            .param("keptBy", keptBy.value())
            .param("entries", rows(entries))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    UUID[] ids = uuids(entries.stream().map(Entry::id).toList());
    jdbc.sql("delete from partners.name where partner_id = any(:ids) and not alias")
        .param("ids", ids)
        .update();
    jdbc.sql("delete from partners.typed_id where partner_id = any(:ids)")
        .param("ids", ids)
        .update();
    writeNamesAndIds(keptBy, entries);
    return changed;
  }

  /** Takes entries away with all that is kept on them, each in the revision that was seen. */
  int removeAll(InstitutionId keptBy, List<Entry> entries) {
    return jdbc.sql(
            """
            delete from partners.partner p
             using json_to_recordset(:entries::json) as e (id uuid, seen bigint)
             where p.id = e.id
               and p.kept_by = :keptBy
               and p.revision = e.seen
               and not p.own
            """)
        .param("keptBy", keptBy.value())
        .param("entries", rows(entries))
        .update();
  }

  private record NotesRow(UUID id, long seen, @Nullable String since, String note, long revision) {}

  int writeDossiers(InstitutionId keptBy, List<Notes> notes) {
    String rows =
        JSON.writeValueAsString(
            notes.stream()
                .map(
                    n ->
                        new NotesRow(
                            n.id().value(),
                            n.seen(),
                            n.dossier().since() == null ? null : n.dossier().since().toString(),
                            n.dossier().note(),
                            n.dossier().revision()))
                .toList());
    int taken =
        jdbc.sql(
                """
                delete from partners.dossier d
                 using json_to_recordset(:notes::json) as n (id uuid, seen bigint)
                 where d.partner_id = n.id
                   and d.kept_by = :keptBy
                   and d.revision = n.seen
                """)
            .param("keptBy", keptBy.value())
            .param("notes", rows)
            .update();
    jdbc.sql(
            "delete from partners.name where partner_id = any(:ids) and kept_by = :keptBy and alias")
        .param("ids", uuids(notes.stream().map(Notes::id).toList()))
        .param("keptBy", keptBy.value())
        .update();
    int put =
        jdbc.sql(
                """
                insert into partners.dossier (partner_id, kept_by, since, note, revision)
                select n.id, :keptBy, n.since, n.note, n.revision
                  from json_to_recordset(:notes::json)
                    as n (id uuid, since text, note text, revision bigint)
                 where n.revision > 0
                on conflict (partner_id, kept_by) do nothing
                """)
            .param("keptBy", keptBy.value())
            .param("notes", rows)
            .update();
    var aliases = new ArrayList<NameRow>();
    for (Notes n : notes) {
      add(aliases, n.id(), true, n.dossier().aliases());
    }
    writeNames(keptBy, aliases);
    long there = notes.stream().filter(n -> n.seen() > 0).count();
    long kept = notes.stream().filter(n -> n.dossier().revision() > 0).count();
    return taken == there && put == kept ? notes.size() : Math.min(put, notes.size() - 1);
  }

  /** Ids of these entries that others in sight bear as well. */
  List<Shared> shared(Collection<PartnerId> ids, InstitutionId reader) {
    return jdbc.sql(
            """
            select t.value, o.partner_id as other
              from partners.typed_id t
              join partners.typed_id o
                on o.scheme = t.scheme and o.value = t.value and o.partner_id <> t.partner_id
              join partners.partner p on p.id = o.partner_id
             where t.partner_id = any(:ids)
               and (p.own or p.kept_by = :reader)
             order by t.value, p.created_at, p.id
             limit 20
            """)
        .param("ids", uuids(ids))
        .param("reader", reader.value())
        .query(
            (row, n) ->
                new Shared(
                    row.getString("value"), new PartnerId(row.getObject("other", UUID.class))))
        .list();
  }

  private record NameRow(
      UUID id, boolean alias, int position, String tag, String value, String folded) {}

  private record IdRow(UUID id, String scheme, String value) {}

  private void writeNamesAndIds(InstitutionId keptBy, List<Entry> entries) {
    var names = new ArrayList<NameRow>();
    var ids = new ArrayList<IdRow>();
    for (Entry e : entries) {
      var own = new ArrayList<Alias>();
      e.details().name().byTag().forEach((tag, value) -> own.add(new Alias(tag, value)));
      add(names, e.id(), false, own);
      e.details()
          .ids()
          .forEach(i -> ids.add(new IdRow(e.id().value(), i.scheme().code(), i.value())));
    }
    writeNames(keptBy, names);
    jdbc.sql(
            """
            insert into partners.typed_id (partner_id, scheme, value)
            select i.id, i.scheme, i.value
              from json_to_recordset(:ids::json) as i (id uuid, scheme text, value text)
            on conflict do nothing
            """)
        .param("ids", JSON.writeValueAsString(ids))
        .update();
  }

  private static void add(List<NameRow> rows, PartnerId id, boolean alias, List<Alias> names) {
    for (int i = 0; i < names.size(); i++) {
      Alias name = names.get(i);
      rows.add(new NameRow(id.value(), alias, i, name.tag(), name.value(), Fold.of(name.value())));
    }
  }

  private void writeNames(InstitutionId keptBy, List<NameRow> names) {
    jdbc.sql(
            """
            insert into partners.name (partner_id, kept_by, alias, position, tag, value, folded)
            select n.id, :keptBy, n.alias, n.position, n.tag, n.value, n.folded
              from json_to_recordset(:names::json)
                as n (id uuid, alias boolean, position int, tag text, value text, folded text)
            """)
        .param("keptBy", keptBy.value())
        .param("names", JSON.writeValueAsString(names))
        .update();
  }

  private record EntryRow(
      UUID id,
      String kind,
      String country,
      @Nullable String town,
      @Nullable String region,
      @Nullable String regionKey,
      String zone,
      String identity,
      long seen,
      long revision) {}

  private static String rows(List<Entry> entries) {
    return JSON.writeValueAsString(
        entries.stream()
            .map(
                e ->
                    new EntryRow(
                        e.id().value(),
                        e.details().kind().name(),
                        e.details().country().code(),
                        e.details().town() == null ? null : e.details().town().toJson(),
                        e.details().region() == null ? null : e.details().region().name().toJson(),
                        e.details().region() == null ? null : e.details().region().key(),
                        e.details().zone().getId(),
                        e.details().identity().name(),
                        e.seen(),
                        e.revision()))
            .toList());
  }

  private static UUID[] uuids(Collection<PartnerId> ids) {
    return ids.stream().map(PartnerId::value).toArray(UUID[]::new);
  }
}
