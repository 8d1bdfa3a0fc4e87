package org.dostyk.node.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Workbooks on their way in: read, shown row by row, applied in one step, and taken back as long as
 * nothing was built on what they made.
 */
@Service
public class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int LONGEST_NAME = 200;

  /** Rows that are worked on while their sender waits. */
  private static final int AT_ONCE = 300;

  static final Objection PLANNED_ANEW = Objection.of("imports.objection.planned_anew");

  private final ImportStore store;
  private final ImportWorkStore work;
  private final ImportWorkers workers;
  private final Importing importing;
  private final List<ImportKind> kinds;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportWorkStore work,
      ImportWorkers workers,
      Importing importing,
      List<ImportKind> kinds,
      Audit audit,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.work = work;
    this.workers = workers;
    this.importing = importing;
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
    return importing.kind(record);
  }

  /**
   * Reads a file and keeps it with what it would do, which is found out here and now. Nothing else
   * is written.
   *
   * @param id made with the form, so that a file sent twice is kept once
   * @param by who sends it; null for the node itself
   * @throws Refused if it cannot be read, or no kind of import knows its headings
   */
  public Import receive(
      ImportId id, InputStream in, String fileName, InstitutionId keptBy, @Nullable Actor by) {
    Received received = keep(id, in, fileName, keptBy, by);
    return planned(received, by);
  }

  /**
   * Reads a file and keeps it. What a short list would do is found out at once; at a long one this
   * node goes on working.
   *
   * @throws Refused as {@link #receive}
   */
  public Import accept(
      ImportId id, InputStream in, String fileName, InstitutionId keptBy, @Nullable Actor by) {
    Received received = keep(id, in, fileName, keptBy, by);
    if (received.rows() <= AT_ONCE) {
      return planned(received, by);
    }
    try {
      planLater(received.of(), received.rows(), by);
    } catch (Refused busy) {
      LOG.info("Import {} waits: {}", id, busy.getMessage());
    }
    return get(id, Set.of(keptBy));
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
      return planned(keep(new ImportId(Uuid7.next(clock)), file, name, keptBy, by), by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is kept, with the number of its rows. */
  private record Received(Import of, int rows) {}

  private Received keep(
      ImportId id, InputStream in, String fileName, InstitutionId keptBy, @Nullable Actor by) {
    Path file = null;
    try {
      file = Files.createTempFile("dostyk-import-", ".part");
      try (var out = Files.newOutputStream(file)) {
        out.write(in.readNBytes((int) Limits.FILE + 1));
      }
      return keep(id, file, fileName, keptBy, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private Received keep(
      ImportId id, Path file, String fileName, InstitutionId keptBy, @Nullable Actor by)
      throws IOException {
    String name = nameOf(fileName);
    Contents contents = Contents.read(file, name, kinds, List.of());
    var received =
        new Import(
            id,
            keptBy,
            contents.kind().records(),
            name,
            contents.passedOver(),
            ImportState.RECEIVED,
            "",
            Map.of(),
            1,
            new Import.Done(clock.instant(), by == null ? null : by.account()),
            null,
            null);
    if (store.add(received, Files.readAllBytes(file))) {
      store.readAnew(id, contents.columns(), contents.passedOver());
    }
    return new Received(get(id, Set.of(keptBy)), contents.rows().size());
  }

  private Import planned(Received received, @Nullable Actor by) {
    Import of = received.of();
    transactions.executeWithoutResult(
        t -> {
          work.take(of.id());
          importing.plan(of.id(), Set.of(of.keptBy()), by, Progress.UNWATCHED);
        });
    return get(of.id(), Set.of(of.keptBy()));
  }

  /** Begins to find out what a file would do that is only kept yet. */
  void planLater(ImportId id, Set<InstitutionId> readers, @Nullable Actor by) {
    Import received = get(id, readers);
    if (received.state() == ImportState.RECEIVED) {
      planLater(received, 0, by);
    }
  }

  private void planLater(Import received, int rows, @Nullable Actor by) {
    workers.begin(
        received.id(),
        ImportTask.PLAN,
        rows,
        progress -> {
          importing.plan(received.id(), Set.of(received.keptBy()), by, progress);
          return List.of();
        });
  }

  /**
   * Does what was shown, all of it or nothing, here and now.
   *
   * @param seen the fingerprint of the plan that was shown
   * @param choices the answers to doubts, by the row's position; a doubt without one gets its first
   * @throws NotFound if there is no such import in these institutions' names
   * @throws Refused if it was undone
   */
  public Applied apply(
      ImportId id,
      String seen,
      Map<Integer, String> choices,
      Set<InstitutionId> readers,
      @Nullable Actor by) {
    return Objects.requireNonNull(
        transactions.execute(
            t -> {
              work.take(get(id, readers).id());
              return importing.apply(id, seen, choices, readers, by, Progress.UNWATCHED);
            }));
  }

  /**
   * Begins to do what was shown; {@link ImportWork} tells how it goes and whether it was done.
   *
   * @throws Refused if it was undone, or the node has too much to do
   */
  void applyLater(
      ImportId id,
      String seen,
      Map<Integer, String> choices,
      Set<InstitutionId> readers,
      @Nullable Actor by) {
    Import shown = get(id, readers);
    workers.begin(
        id,
        ImportTask.APPLY,
        shown.rows(),
        progress ->
            switch (importing.apply(id, seen, choices, readers, by, progress)) {
              case DONE -> List.of();
              case PLANNED_ANEW -> List.of(PLANNED_ANEW);
            });
  }

  /**
   * Takes back what an import did, all of it or nothing, here and now. Undone already, it stays so.
   *
   * @throws Refused with everything that was built on it, or changed in it since
   */
  public void undo(ImportId id, Set<InstitutionId> readers, @Nullable Actor by) {
    transactions.executeWithoutResult(
        t -> {
          work.take(get(id, readers).id());
          importing.undo(id, readers, by, Progress.UNWATCHED);
        });
  }

  /** Begins to take back what an import did. */
  void undoLater(ImportId id, Set<InstitutionId> readers, @Nullable Actor by) {
    workers.begin(
        id,
        ImportTask.UNDO,
        get(id, readers).rows(),
        progress -> {
          importing.undo(id, readers, by, progress);
          return List.of();
        });
  }

  /** How the columns of an import that is open were read. */
  List<SheetColumns> columns(Import of) {
    return store.columns(of.id());
  }

  /**
   * Reads the columns of a file as a person says, and finds out anew what it would do; at a long
   * one this node goes on working.
   *
   * @throws Refused if it was applied, is being worked on, or lacks a column then that it needs
   */
  public void readAnew(
      ImportId id, List<SheetColumns> said, Set<InstitutionId> readers, @Nullable Actor by) {
    Import of = get(id, readers);
    Refused.ifAny(SheetColumns.twice(said, importing.kind(of.kind()).columns()));
    transactions.executeWithoutResult(
        t -> {
          if (!work.takeIfFree(id)) {
            throw new Refused(Objection.of("imports.objection.at_work"));
          }
          if (!get(id, readers).isOpen()) {
            throw new Refused(Objection.of("imports.objection.not_open"));
          }
          importing.readAnew(of, said, by);
        });
    Import received = get(id, readers);
    if (isLong(of)) {
      planLater(received, of.rows(), by);
    } else {
      planned(new Received(received, of.rows()), by);
    }
  }

  /** Whether an import is so long that it is worked on in the background. */
  static boolean isLong(Import of) {
    return of.rows() > AT_ONCE;
  }

  /** What is being done with an import, or was when it ended without being done. */
  Optional<ImportWork> work(Import of) {
    return work.of(of.id());
  }

  /**
   * Throws away a file that was not applied.
   *
   * @throws Refused if it is just being worked on
   */
  @Transactional
  public void discard(ImportId id, Set<InstitutionId> readers, @Nullable Actor by) {
    Import shown = get(id, readers);
    if (!work.takeIfFree(id)) {
      throw new Refused(Objection.of("imports.objection.at_work"));
    }
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
  List<Import> latest(Set<InstitutionId> readers, int most, int skip) {
    return store.latest(readers, most, skip);
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
