package org.dostyk.node.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dostyk.node.imports.Imports.Applied;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does the work on one import, in the transaction of whoever has taken it. */
@Component
class Importing {
  private final ImportStore store;
  private final List<ImportKind> kinds;
  private final LastPlan last;
  private final Audit audit;
  private final Clock clock;

  Importing(ImportStore store, List<ImportKind> kinds, LastPlan last, Audit audit, Clock clock) {
    this.store = store;
    this.kinds = kinds;
    this.last = last;
    this.audit = audit;
    this.clock = clock;
  }

  /** Finds out what a file would do that is only kept yet. */
  void plan(ImportId id, Set<InstitutionId> readers, @Nullable Actor by, Progress progress) {
    Import received = get(id, readers);
    if (received.state() == ImportState.RECEIVED) {
      show(planned(received, store.columns(id), progress));
      audit.record(
          received.keptBy(),
          by,
          "imports.previewed",
          Import.RECORD,
          id.value(),
          received.fileName());
    }
  }

  private LastPlan.Planned planned(Import of, List<SheetColumns> columns, Progress progress) {
    Audit.Mark since = audit.mark();
    Contents contents = contents(of, columns);
    ImportPlan plan = kind(of.kind()).plan(contents.rows(), of.keptBy(), progress);
    List<RowPlan> plans = plan.plans();
    return new LastPlan.Planned(
        of.id(), columns, contents, plan, plans, PlanJson.fingerprint(plans), since);
  }

  private void show(LastPlan.Planned planned) {
    store.writePlan(
        planned.id(), planned.fingerprint(), planned.contents().rows(), planned.plans());
    last.keep(planned);
  }

  /** Does what was shown; see {@link Imports#apply}. */
  Applied apply(
      ImportId id,
      String seen,
      Map<Integer, String> choices,
      Set<InstitutionId> readers,
      @Nullable Actor by,
      Progress progress) {
    store.queueUp(get(id, readers).keptBy());
    Import shown = get(id, readers);
    if (shown.state() == ImportState.APPLIED) {
      return Applied.DONE;
    }
    if (shown.state() == ImportState.UNDONE) {
      throw new Refused(Objection.of("imports.objection.undone"));
    }
    List<SheetColumns> columns = store.columns(id);
    LastPlan.Planned planned =
        last.take(id, columns).orElseGet(() -> planned(shown, columns, progress));
    if (!planned.fingerprint().equals(seen) || !planned.fingerprint().equals(shown.fingerprint())) {
      show(planned);
      return Applied.PLANNED_ANEW;
    }
    ImportPlan plan = planned.plan();
    List<RowPlan> plans = planned.plans();
    progress.stage(Progress.Stage.WRITING);
    var made = new TreeMap<Integer, Made>();
    for (int i = 0; i < plans.size(); i++) {
      int position = i;
      String choice = choice(plans.get(i), choices.get(i));
      plan.rows().get(i).step().carryOut(choice).ifPresent(m -> made.put(position, m));
    }
    plan.writing().write(by, progress);
    store.made(id, made);
    if (!store.applied(id, clock.instant(), by)) {
      throw new NotFound("import " + id);
    }
    audit.record(
        shown.keptBy(), by, "imports.applied", Import.RECORD, id.value(), shown.fileName());
    return Applied.DONE;
  }

  /** Takes back what was done; see {@link Imports#undo}. */
  void undo(ImportId id, Set<InstitutionId> readers, @Nullable Actor by, Progress progress) {
    store.queueUp(get(id, readers).keptBy());
    Import applied = get(id, readers);
    if (applied.state() == ImportState.UNDONE) {
      return;
    }
    if (applied.state() != ImportState.APPLIED) {
      throw new Refused(Objection.of("imports.objection.not_applied"));
    }
    progress.stage(Progress.Stage.TAKING_BACK);
    ImportKind kind = kind(applied.kind());
    List<Objection> objections =
        kind.undo(store.madeBackwards(applied), applied.keptBy(), by, progress);
    Refused.ifAny(objections.stream().distinct().toList());
    store.undone(id, clock.instant(), by);
    audit.record(
        applied.keptBy(), by, "imports.undone", Import.RECORD, id.value(), applied.fileName());
  }

  /**
   * @throws NotFound if there is no such import in these institutions' names
   */
  private Import get(ImportId id, Set<InstitutionId> readers) {
    return store.find(id, readers).orElseThrow(() -> new NotFound("import " + id));
  }

  ImportKind kind(String record) {
    return kinds.stream()
        .filter(k -> k.records().equals(record))
        .findFirst()
        .orElseThrow(() -> new NotFound("kind of import " + record));
  }

  private Contents contents(Import shown, List<SheetColumns> said) {
    Path file = null;
    try {
      file = Files.createTempFile("dostyk-import-", ".part");
      Files.write(file, store.file(shown.id(), Set.of(shown.keptBy())).orElseThrow());
      return read(file, shown, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (file != null) {
        delete(file);
      }
    }
  }

  /** What a file holds whose kind is known, as a person wants its columns to be read. */
  Contents read(Path file, Import of, List<SheetColumns> said) {
    return Contents.read(file, of.fileName(), List.of(kind(of.kind())), said);
  }

  /** Keeps what a person said of the columns; what the file would do is found out anew then. */
  void readAnew(Import of, List<SheetColumns> said, @Nullable Actor by) {
    Contents contents = contents(of, said);
    store.readAnew(of.id(), contents.columns(), contents.passedOver());
    audit.record(
        of.keptBy(), by, "imports.columns_said", Import.RECORD, of.id().value(), of.fileName());
  }

  private static String choice(RowPlan plan, @Nullable String chosen) {
    if (plan.choices().isEmpty()) {
      return "";
    }
    return plan.choices().stream()
        .map(RowPlan.Choice::key)
        .filter(key -> key.equals(chosen))
        .findFirst()
        .orElse(plan.choices().getFirst().key());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
