package org.dostyk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Copies a back-up into an empty folder, checking each file's hash as it passes. The folder gets
 * its name when every file was right and is on the disk.
 */
final class Restore {

  private final Postgres wanted;
  private final Layout layout;
  private final Path backup;
  private final CopyProgress progress;
  private long expected;
  private long copied;

  private Restore(Postgres wanted, Path backup, CopyProgress progress) {
    this.wanted = wanted;
    this.layout = Layout.in(wanted.folder());
    this.backup = backup;
    this.progress = progress;
  }

  static Restore of(Postgres wanted, Path backup, CopyProgress progress) {
    return new Restore(wanted, backup.toAbsolutePath().normalize(), progress);
  }

  void run() {
    try {
      RunAs.refuseAnothersFolder(layout.root());
      try (var unfinished = Unfinished.begin(layout.root())) {
        var list = Checklist.readFrom(backup);
        for (var name : list.hashes().keySet()) {
          expected += sizeOf(name);
        }
        for (var entry : list.hashes().entrySet()) {
          copy(entry.getKey(), entry.getValue(), unfinished.folder());
          if (entry.getKey().equals(About.NAME)) {
            refuseOtherVersion();
          }
        }
        makeFolders(unfinished.folder());
        unfinished.finish();
      }
    } catch (IOException e) {
      throw Diagnosis.of(wanted.folder(), e);
    }
  }

  private void refuseOtherVersion() throws IOException {
    var patience = Patience.of(wanted.patience());
    About.readFrom(backup)
        .refuseUnless(backup, Binaries.unpacked(Archive.forThisMachine(), layout, patience));
  }

  private long sizeOf(String name) throws IOException {
    try {
      return Files.size(backup.resolve(name));
    } catch (NoSuchFileException e) {
      throw Checklist.damaged(backup, name + " is missing");
    }
  }

  private void copy(String name, String hash, Path into) throws IOException {
    var to = into.resolve(name).normalize();
    if (!to.startsWith(into)) {
      throw Checklist.damaged(backup, name + " lies outside");
    }
    Disk.makeParents(to);
    try (var in = Files.newInputStream(backup.resolve(name))) {
      if (!Checklist.copy(in, to, this::passed).equals(hash)) {
        throw Checklist.damaged(backup, name + " has changed");
      }
    }
  }

  /** A server wants some folders that are empty, which not every way of storing a back-up keeps. */
  private static void makeFolders(Path into) throws IOException {
    for (var name : Files.readAllLines(into.resolve(Backup.FOLDERS))) {
      Disk.makePrivateFolder(into.resolve(name));
    }
    Files.delete(into.resolve(Backup.FOLDERS));
    Files.delete(into.resolve(About.NAME));
  }

  private void passed(long bytes) {
    copied += bytes;
    progress.copied(copied, expected);
  }
}
