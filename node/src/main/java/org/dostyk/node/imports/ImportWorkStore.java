package org.dostyk.node.imports;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.imports.Progress.Stage;
import org.dostyk.node.values.Objection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of work on imports, and the locks by which one alone is at an import. */
@Component
class ImportWorkStore {
  private final JdbcClient jdbc;

  ImportWorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes an import until the transaction ends, once whoever has it is done. */
  void take(ImportId id) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:lock, 0))) taken")
        .param("lock", lock(id))
        .query()
        .singleValue();
  }

  /** Takes an import until the transaction ends, unless somebody has it. */
  boolean takeIfFree(ImportId id) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
        .param("lock", lock(id))
        .query(Boolean.class)
        .single();
  }

  private boolean isTaken(ImportId id) {
    return jdbc.sql(
            """
            select exists (
              select 1
                from pg_locks l, hashtextextended(:lock, 0) as key
               where l.locktype = 'advisory'
                 and l.granted
                 and l.database = (select oid from pg_database where datname = current_database())
                 and l.classid = ((key >> 32) & 4294967295)::oid
                 and l.objid = (key & 4294967295)::oid
                 and l.objsubid = 1)
            """)
        .param("lock", lock(id))
        .query(Boolean.class)
        .single();
  }

  /** Notes that somebody, who has taken the import, begins. */
  void begin(ImportId id, ImportTask task, int rows) {
    jdbc.sql(
            """
            insert into imports.work (import_id, task, stage, done, rows)
            values (:id, :task, :stage, 0, :rows)
            on conflict (import_id) do update
               set task = excluded.task, stage = excluded.stage, done = 0, rows = excluded.rows,
                   trouble = null
            """)
        .param("id", id.value())
        .param("task", task.name())
        .param("stage", task == ImportTask.UNDO ? "TAKING_BACK" : "COMPARING")
        .param("rows", Math.max(1, rows))
        .update();
  }

  void reached(ImportId id, Stage stage, int done) {
    jdbc.sql(
            "update imports.work set stage = :stage, done = least(:done, rows) where import_id = :id")
        .param("id", id.value())
        .param("stage", stage.name())
        .param("done", done)
        .update();
  }

  /** Notes that it is done; in the transaction of the work, as its last word. */
  void end(ImportId id) {
    jdbc.sql("delete from imports.work where import_id = :id").param("id", id.value()).update();
  }

  /** Notes why it was not done. */
  void end(ImportId id, List<Objection> trouble) {
    jdbc.sql("update imports.work set trouble = :trouble::jsonb where import_id = :id")
        .param("id", id.value())
        .param("trouble", PlanJson.write(trouble))
        .update();
  }

  /** The work on an import, asked by its id; empty where the last one was done. */
  Optional<ImportWork> of(ImportId id) {
    boolean taken = isTaken(id); // before the row: whoever finishes in between leaves no row
    return jdbc.sql(
            "select task, stage, done, rows, trouble from imports.work where import_id = :id")
        .param("id", id.value())
        .query(
            (row, n) -> {
              String trouble = row.getString("trouble");
              return new ImportWork(
                  ImportTask.valueOf(row.getString("task")),
                  Stage.valueOf(row.getString("stage")),
                  row.getInt("done"),
                  row.getInt("rows"),
                  taken && trouble == null,
                  trouble == null ? List.of() : PlanJson.readObjections(trouble));
            })
        .optional();
  }

  private static String lock(ImportId id) {
    return "imports.work " + id;
  }
}
