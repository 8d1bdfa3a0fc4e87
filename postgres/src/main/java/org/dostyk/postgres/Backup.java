package org.dostyk.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Copies a cluster while it works: between {@code pg_backup_start} and {@code pg_backup_stop} on
 * one connection the files are copied as they are, torn pages and all; then the log written
 * meanwhile, which makes them whole. A temporary replication slot keeps the server from recycling
 * that log.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">
 *     Making a base backup using the low-level API</a>
 */
final class Backup {

  /** Of these folders a server needs only that they are there. */
  private static final Set<String> KEPT_EMPTY =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "pg_wal");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "backup_label",
          "backup_manifest",
          "current_logfiles",
          "current_logfiles.tmp",
          "postgresql.auto.conf.tmp",
          "postmaster.opts",
          "postmaster.pid",
          "tablespace_map");

  /** The file that lists the folders, since some are empty. */
  static final String FOLDERS = "folders";

  private static final Path CONTROL = Path.of("global", "pg_control");

  private final Layout layout;
  private final Path folder;
  private final CopyProgress progress;
  private final Checklist list = Checklist.empty();
  private final List<String> folders = new ArrayList<>();
  private long expected;
  private long copied;

  private Backup(Layout layout, Path folder, CopyProgress progress) {
    this.layout = layout;
    this.folder = folder;
    this.progress = progress;
  }

  static void take(
      Layout layout, Accounts accounts, String version, Path target, CopyProgress progress) {
    var absolute = target.toAbsolutePath().normalize();
    if (absolute.startsWith(layout.root())) {
      throw new PostgresTrouble(
          PostgresTrouble.Kind.NOT_EMPTY,
          "The back-up cannot lie inside the server's own folder " + layout.root() + ".",
          "Nothing was changed.",
          "Choose a folder elsewhere, best on another disk.");
    }
    try (var unfinished = Unfinished.begin(absolute);
        var keeper = accounts.asKeeper()) {
      new Backup(layout, unfinished.folder(), progress).take(keeper, version);
      unfinished.finish();
    } catch (SQLException e) {
      throw new PostgresTrouble(
          PostgresTrouble.Kind.BACKUP_FAILED,
          "The back-up could not be completed: " + e.getMessage(),
          "The server and its data are as they were; nothing is left of the back-up.",
          "Look into " + layout.log() + ", mend what it names, and back up again.",
          e);
    } catch (IOException e) {
      throw Diagnosis.of(absolute, e);
    }
  }

  private void take(Connection keeper, String version) throws SQLException, IOException {
    var cluster = layout.cluster();
    Disk.visit(cluster, file -> expected += isLeftOut(file) ? 0 : Files.size(file), nothing -> {});
    var session = new BackupSession(keeper);
    session.begin();
    Disk.visit(cluster, this::copyFromCluster, this::noteFolder);
    copyControlFile(cluster.resolve(CONTROL));
    var end = session.end();
    for (var segment : end.segments()) {
      copy(cluster.resolve("pg_wal").resolve(segment), "cluster/pg_wal/" + segment);
    }
    write("cluster/backup_label", end.label());
    Disk.visit(
        layout.passwords(), file -> copy(file, "passwords/" + file.getFileName()), nothing -> {});
    write(About.NAME, About.now(layout, version, end.at()).text());
    write(FOLDERS, String.join("\n", folders) + "\n");
    list.writeTo(folder);
  }

  private boolean isLeftOut(Path file) {
    var relative = layout.cluster().relativize(file);
    var name = relative.getFileName().toString();
    return LEFT_OUT.contains(name)
        || name.startsWith("pgsql_tmp")
        || name.startsWith("pg_internal.init")
        || (relative.getNameCount() > 1 && KEPT_EMPTY.contains(relative.getName(0).toString()));
  }

  private void copyFromCluster(Path file) throws IOException {
    var relative = layout.cluster().relativize(file);
    if (!isLeftOut(file) && !relative.equals(CONTROL)) {
      copy(file, "cluster/" + relative);
    }
  }

  private void noteFolder(Path visited) {
    if (visited.equals(layout.cluster()) || !isLeftOut(visited)) {
      folders.add("cluster/" + layout.cluster().relativize(visited));
    }
  }

  /** The server may be writing this one file, which the log does not mend: read until it rests. */
  private void copyControlFile(Path control) throws IOException {
    var before = Files.readAllBytes(control);
    var after = Files.readAllBytes(control);
    while (!Arrays.equals(before, after)) {
      before = after;
      after = Files.readAllBytes(control);
    }
    add(new ByteArrayInputStream(after), "cluster/" + CONTROL);
  }

  private void copy(Path file, String name) throws IOException {
    try (var in = Files.newInputStream(file)) {
      add(in, name);
    }
  }

  private void write(String name, String text) throws IOException {
    add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  private void add(InputStream in, String name) throws IOException {
    var to = folder.resolve(name);
    Disk.makeParents(to);
    list.hashes().put(name, Checklist.copy(in, to, this::passed));
  }

  private void passed(long bytes) {
    copied += bytes;
    progress.copied(copied, Math.max(copied, expected));
  }
}
