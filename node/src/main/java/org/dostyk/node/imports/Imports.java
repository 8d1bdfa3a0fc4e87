package org.dostyk.node.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Workbooks on their way in: read, shown row by row, applied in one step, and taken back as long as
 * nothing was built on what they made.
 */
@Service
public class Imports {
  private static final int LONGEST_NAME = 200;

  private final ImportStore store;
  private final List<ImportKind> kinds;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final Clock clock;

  Imports(
      ImportStore store,
      List<ImportKind> kinds,
      Audit audit,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.kinds = kinds;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether an apply went through. */
  public enum Applied {
    /** It is applied, by this call or an earlier one. */
    DONE,
    /** What it would change was changed since it was shown; the new plan is kept to be shown. */
    PLANNED_ANEW
  }

  public List<ImportKind> kinds() {
    return kinds;
  }

  /** A kind by its records' kind. */
  public ImportKind kind(String record) {
    return kinds.stream()
        .filter(k -> k.records().equals(record))
        .findFirst()
        .orElseThrow(() -> new NotFound("kind of import " + record));
  }

  /**
   * Reads a file and keeps it with what it would do. Nothing else is written.
   *
   * @param id made with the form, so that a file sent twice is kept once
   * @param by who sends it; null for the node itself
   * @throws Refused if it cannot be read, or no kind of import knows its headings
   */
  public Import receive(
      ImportId id, InputStream in, String fileName, InstitutionId keptBy, @Nullable Actor by) {
    Path file = null;
    try {
      file = Files.createTempFile("dostyk-import-", ".part");
      try (var out = Files.newOutputStream(file)) {
        out.write(in.readNBytes((int) Limits.FILE + 1));
      }
      return preview(id, file, fileName, keptBy, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  /**
   * Reads a file of this machine, as the command line does, and keeps it with what it would do.
   * Nothing else is written.
   *
   * @param by who does it; null for the node itself
   * @throws Refused if it cannot be read, or no kind of import knows its headings
   */
  public Import importFile(Path file, InstitutionId keptBy, @Nullable Actor by) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refused(Objection.of("imports.objection.unreadable", file.toString()));
    }
    try {
      String name = String.valueOf(file.getFileName());
      return preview(new ImportId(Uuid7.next(clock)), file, name, keptBy, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Import preview(
      ImportId id, Path file, String fileName, InstitutionId keptBy, @Nullable Actor by)
      throws IOException {
    String name = nameOf(fileName);
    Contents contents = Contents.read(file, name, kinds);
    byte[] bytes = Files.readAllBytes(file);
    return Objects.requireNonNull(
        transactions.execute(t -> keep(id, contents, bytes, name, keptBy, by)));
  }

  private Import keep(
      ImportId id,
      Contents contents,
      byte[] file,
      String name,
      InstitutionId keptBy,
      @Nullable Actor by) {
    List<RowPlan> plans = plans(contents.kind().plan(contents.rows(), keptBy));
    var read =
        new Import(
            id,
            keptBy,
            contents.kind().records(),
            name,
            contents.passedOver(),
            ImportState.PREVIEWED,
            PlanJson.fingerprint(plans),
            Map.of(),
            1,
            new Import.Done(clock.instant(), by == null ? null : by.account()),
            null,
            null);
    if (store.add(read, file)) {
      store.writePlan(id, read.fingerprint(), contents.rows(), plans);
      audit.record(keptBy, by, "imports.previewed", Import.RECORD, id.value(), name);
    }
    return get(id, Set.of(keptBy));
  }

  /**
   * Does what was shown, all of it or nothing.
   *
   * @param seen the fingerprint of the plan that was shown
   * @param choices the answers to doubts, by the row's position; a doubt without one gets its first
   * @throws NotFound if there is no such import in these institutions' names
   * @throws Refused if it was undone
   */
  @Transactional
  public Applied apply(
      ImportId id,
      String seen,
      Map<Integer, String> choices,
      Set<InstitutionId> readers,
      @Nullable Actor by) {
    store.queueUp(get(id, readers).keptBy());
    Import shown = get(id, readers);
    if (shown.state() == ImportState.APPLIED) {
      return Applied.DONE;
    }
    if (shown.state() == ImportState.UNDONE) {
      throw new Refused(Objection.of("imports.objection.undone"));
    }
    Contents contents = contents(shown);
    List<PlannedRow> planned = kind(shown.kind()).plan(contents.rows(), shown.keptBy());
    List<RowPlan> plans = plans(planned);
    String fingerprint = PlanJson.fingerprint(plans);
    if (!fingerprint.equals(seen) || !fingerprint.equals(shown.fingerprint())) {
      store.writePlan(id, fingerprint, contents.rows(), plans);
      return Applied.PLANNED_ANEW;
    }
    for (int i = 0; i < planned.size(); i++) {
      int position = i;
      String choice = choice(plans.get(i), choices.get(i));
      planned.get(i).step().carryOut(choice, by).ifPresent(m -> store.made(id, position, m));
    }
    store.applied(id, clock.instant(), by);
    audit.record(
        shown.keptBy(), by, "imports.applied", Import.RECORD, id.value(), shown.fileName());
    return Applied.DONE;
  }

  /**
   * Takes back what an import did, all of it or nothing. Undone already, it stays so.
   *
   * @throws Refused with everything that was built on it, or changed in it since
   */
  @Transactional
  public void undo(ImportId id, Set<InstitutionId> readers, @Nullable Actor by) {
    store.queueUp(get(id, readers).keptBy());
    Import applied = get(id, readers);
    if (applied.state() == ImportState.UNDONE) {
      return;
    }
    if (applied.state() != ImportState.APPLIED) {
      throw new Refused(Objection.of("imports.objection.not_applied"));
    }
    ImportKind kind = kind(applied.kind());
    var objections = new ArrayList<Objection>();
    for (Made made : store.madeBackwards(applied)) {
      objections.addAll(kind.undo(made, applied.keptBy(), by));
    }
    Refused.ifAny(objections.stream().distinct().toList());
    store.undone(id, clock.instant(), by);
    audit.record(
        applied.keptBy(), by, "imports.undone", Import.RECORD, id.value(), applied.fileName());
  }

  /** Throws away a file that was shown and not applied. */
  @Transactional
  public void discard(ImportId id, Set<InstitutionId> readers, @Nullable Actor by) {
    Import shown = get(id, readers);
    if (store.discard(id, readers)) {
      audit.record(
          shown.keptBy(), by, "imports.discarded", Import.RECORD, id.value(), shown.fileName());
    }
  }

  /**
   * @throws NotFound if there is no such import in these institutions' names
   */
  public Import get(ImportId id, Set<InstitutionId> readers) {
    return store.find(id, readers).orElseThrow(() -> new NotFound("import " + id));
  }

  /** The imports in these institutions' names, newest first. */
  public List<Import> latest(Set<InstitutionId> readers, int most) {
    return store.latest(readers, most);
  }

  /** The file as it was sent. */
  public Optional<byte[]> file(ImportId id, Set<InstitutionId> readers) {
    return store.file(id, readers);
  }

  /** All rows with what would happen to them, or did, in the order of the workbook. */
  public List<ImportedRow> rows(Import of) {
    return rows(of, EnumSet.allOf(Outcome.class), 0, Limits.ROWS);
  }

  List<ImportedRow> rows(Import of, Set<Outcome> outcomes, int from, int most) {
    return store.rows(of.id(), outcomes, from, most);
  }

  private Contents contents(Import shown) {
    Path file = null;
    try {
      file = Files.createTempFile("dostyk-import-", ".part");
      Files.write(file, file(shown.id(), Set.of(shown.keptBy())).orElseThrow());
      return Contents.read(file, shown.fileName(), kinds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static List<RowPlan> plans(List<PlannedRow> planned) {
    return new ArrayList<>(planned.stream().map(PlannedRow::plan).toList());
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

  private static String nameOf(String fileName) {
    String name =
        Tidy.line(
            fileName.substring(
                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
    String shown = name.isEmpty() ? "?" : name;
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(shown.length() - LONGEST_NAME);
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
