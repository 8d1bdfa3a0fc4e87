package org.dostyk.node.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.dostyk.node.imports.Import.Done;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of imports and their rows. */
@Component
class ImportStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many rows one statement writes. */
  private static final int TOGETHER = 2_000;

  private static final String IMPORT =
      """
      select i.id, i.kept_by, i.kind, i.file_name, i.passed_over, i.state, i.fingerprint,
             i.uploaded_at, i.uploaded_by, i.applied_at, i.applied_by, i.undone_at, i.undone_by,
             i.counts, i.sheets
        from imports.import i
       where i.kept_by = any(:readers)
      """;

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Imports of one institution go one after the other until the transaction ends. */
  void queueUp(InstitutionId institution) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:queue, 0))) queue")
        .param("queue", "imports " + institution)
        .query()
        .singleValue();
  }

  /** Adds an import that is shown; false where the id is there already. */
  boolean add(Import i, byte[] file) {
    return jdbc.sql(
                """
                insert into imports.import
                       (id, kept_by, kind, file_name, file, passed_over, state, fingerprint,
                        uploaded_at, uploaded_by)
                values (:id, :keptBy, :kind, :fileName, :file, :passedOver::jsonb, :state,
                        :fingerprint, :at, :by)
                on conflict (id) do nothing
                """)
            .param("id", i.id().value())
            .param("keptBy", i.keptBy().value())
            .param("kind", i.kind())
            .param("fileName", i.fileName())
            .param("file", file)
            .param("passedOver", JSON.writeValueAsString(i.passedOver()))
            .param("state", i.state().name())
            .param("fingerprint", i.fingerprint())
            .param("at", i.uploaded().at().atOffset(ZoneOffset.UTC))
            .param("by", i.uploaded().by() == null ? null : i.uploaded().by().value())
            .update()
        == 1;
  }

  /** Keeps how its columns were read; what it would do is to be found out then. */
  void readAnew(ImportId id, List<SheetColumns> columns, PassedOver passedOver) {
    jdbc.sql(
            """
            update imports.import
               set state = 'RECEIVED', columns = :columns::jsonb, passed_over = :passedOver::jsonb
             where id = :id
               and state in ('RECEIVED', 'PREVIEWED')
            """)
        .param("id", id.value())
        .param("columns", JSON.writeValueAsString(columns))
        .param("passedOver", JSON.writeValueAsString(passedOver))
        .update();
  }

  /** How the columns of its sheets were read; an import's own, asked by its id. */
  List<SheetColumns> columns(ImportId id) {
    return jdbc.sql("select columns from imports.import where id = :id")
        .param("id", id.value())
        .query(
            (row, n) ->
                JSON.readValue(
                    row.getString("columns"), new TypeReference<List<SheetColumns>>() {}))
        .single();
  }

  private record StoredRow(int position, String sheet, int number, String outcome, String plan) {}

  /** Writes what would happen to each row, in place of what was written before. */
  void writePlan(ImportId id, String fingerprint, List<Row> rows, List<RowPlan> plans) {
    jdbc.sql("delete from imports.row where import_id = :id").param("id", id.value()).update();
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    plans.forEach(plan -> counts.merge(plan.outcome(), 1, Integer::sum));
    jdbc.sql(
            """
            update imports.import
               set state = 'PREVIEWED', fingerprint = :fingerprint, counts = :counts::jsonb,
                   sheets = :sheets
             where id = :id
            """)
        .param("id", id.value())
        .param("fingerprint", fingerprint)
        .param("counts", JSON.writeValueAsString(counts))
        .param("sheets", rows.stream().map(Row::sheet).distinct().count())
        .update();
    for (int from = 0; from < rows.size(); from += TOGETHER) {
      var some = new ArrayList<StoredRow>();
      for (int i = from; i < Math.min(rows.size(), from + TOGETHER); i++) {
        Row row = rows.get(i);
        RowPlan plan = plans.get(i);
        some.add(
            new StoredRow(
                i, row.sheet(), row.number(), plan.outcome().name(), PlanJson.write(plan)));
      }
      jdbc.sql(
              """
              insert into imports.row (import_id, position, sheet, number, outcome, plan)
              select :id, r.position, r.sheet, r.number, r.outcome, r.plan::jsonb
                from json_to_recordset(:rows::json)
                  as r (position int, sheet text, number int, outcome text, plan text)
              """)
          .param("id", id.value())
          .param("rows", JSON.writeValueAsString(some))
          .update();
    }
  }

  private record MadeRow(int position, UUID id, String path, String memory) {}

  /** Notes what came of the rows, by their positions. */
  void made(ImportId id, SortedMap<Integer, Made> made) {
    var all = new ArrayList<MadeRow>();
    made.forEach((at, m) -> all.add(new MadeRow(at, m.id(), m.path(), m.memory())));
    for (int from = 0; from < all.size(); from += TOGETHER) {
      jdbc.sql(
              """
              update imports.row r
                 set made_id = m.id, made_path = m.path, memory = m.memory::jsonb
                from json_to_recordset(:made::json)
                  as m (position int, id uuid, path text, memory text)
               where r.import_id = :id
                 and r.position = m.position
              """)
          .param("id", id.value())
          .param(
              "made",
              JSON.writeValueAsString(all.subList(from, Math.min(all.size(), from + TOGETHER))))
          .update();
    }
  }

  /** Notes that it was applied; false where it was not waiting for that. */
  boolean applied(ImportId id, Instant now, @Nullable Actor by) {
    return jdbc.sql(
                """
                update imports.import
                   set state = 'APPLIED', applied_at = :now, applied_by = :by
                 where id = :id
                   and state = 'PREVIEWED'
                """)
            .param("id", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by == null ? null : by.account().value())
            .update()
        == 1;
  }

  /** Notes that it was undone; false where it was not applied. */
  boolean undone(ImportId id, Instant now, @Nullable Actor by) {
    boolean undone =
        jdbc.sql(
                    """
                    update imports.import
                       set state = 'UNDONE', undone_at = :now, undone_by = :by
                     where id = :id
                       and state = 'APPLIED'
                    """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.account().value())
                .update()
            == 1;
    if (undone) {
      jdbc.sql("update imports.row set made_path = null where import_id = :id")
          .param("id", id.value())
          .update();
    }
    return undone;
  }

  /** Throws away an import that was not applied, file and all. */
  boolean discard(ImportId id, Set<InstitutionId> readers) {
    return jdbc.sql(
                """
                delete from imports.import
                 where id = :id
                   and kept_by = any(:readers)
                   and state in ('RECEIVED', 'PREVIEWED')
                """)
            .param("id", id.value())
            .param("readers", ids(readers))
            .update()
        == 1;
  }

  Optional<Import> find(ImportId id, Set<InstitutionId> readers) {
    return jdbc.sql(IMPORT + " and i.id = :id")
        .param("readers", ids(readers))
        .param("id", id.value())
        .query((row, n) -> imported(row))
        .optional();
  }

  List<Import> latest(Set<InstitutionId> readers, int most, int skip) {
    return jdbc.sql(IMPORT + " order by i.uploaded_at desc, i.id desc limit :most offset :skip")
        .param("readers", ids(readers))
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> imported(row))
        .list();
  }

  Optional<byte[]> file(ImportId id, Set<InstitutionId> readers) {
    return jdbc.sql("select file from imports.import where id = :id and kept_by = any(:readers)")
        .param("id", id.value())
        .param("readers", ids(readers))
        .query((row, n) -> row.getBytes("file"))
        .optional();
  }

  /** Rows of these outcomes in the order of the workbook; an import's own rows, asked by its id. */
  List<ImportedRow> rows(ImportId id, Set<Outcome> outcomes, int from, int most) {
    return jdbc.sql(
            """
            select position, sheet, number, plan, made_path
              from imports.row
             where import_id = :id
               and outcome = any(:outcomes)
             order by position
            offset :from
             limit :most
            """)
        .param("id", id.value())
        .param("outcomes", outcomes.stream().map(Outcome::name).toArray(String[]::new))
        .param("from", from)
        .param("most", most)
        .query(
            (row, n) ->
                new ImportedRow(
                    row.getInt("position"),
                    row.getString("sheet"),
                    row.getInt("number"),
                    PlanJson.read(row.getString("plan")),
                    row.getString("made_path")))
        .list();
  }

  /** What the rows made, the last first. */
  List<Made> madeBackwards(Import of) {
    return jdbc.sql(
            """
            select made_id, made_path, memory
              from imports.row
             where import_id = :id
               and made_id is not null
             order by position desc
            """)
        .param("id", of.id().value())
        .query(
            (row, n) ->
                new Made(
                    of.kind(),
                    row.getObject("made_id", UUID.class),
                    row.getString("made_path"),
                    row.getString("memory")))
        .list();
  }

  private static UUID[] ids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static Import imported(ResultSet row) throws SQLException {
    String counted = row.getString("counts");
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    if (counted != null) {
      JSON.readValue(counted, new TypeReference<Map<String, Integer>>() {})
          .forEach((outcome, rows) -> counts.put(Outcome.valueOf(outcome), rows));
    }
    Done uploaded = done(row, "uploaded");
    return new Import(
        new ImportId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("kept_by", UUID.class)),
        row.getString("kind"),
        row.getString("file_name"),
        JSON.readValue(row.getString("passed_over"), PassedOver.class),
        ImportState.valueOf(row.getString("state")),
        row.getString("fingerprint"),
        counts,
        row.getInt("sheets"),
        java.util.Objects.requireNonNull(uploaded),
        done(row, "applied"),
        done(row, "undone"));
  }

  private static @Nullable Done done(ResultSet row, String what) throws SQLException {
    OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
    UUID by = row.getObject(what + "_by", UUID.class);
    return at == null ? null : new Done(at.toInstant(), by == null ? null : new AccountId(by));
  }
}
