package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dostyk.postgres.ServerFolder.connect;
import static org.dostyk.postgres.ServerFolder.insertRow;
import static org.dostyk.postgres.ServerFolder.makeRows;
import static org.dostyk.postgres.ServerFolder.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.postgres.PostgresTrouble.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir Path folder;
  private Postgres wanted;
  private Postgres restored;
  private Path backup;

  @BeforeEach
  void stopped() throws Exception {
    wanted = ServerFolder.stoppedIn(folder.resolve("server"));
    restored = Postgres.in(folder.resolve("restored"));
    backup = folder.resolve("backup");
  }

  private static void assertTrouble(Kind kind, ThrowingCallable call) {
    assertThatExceptionOfType(PostgresTrouble.class)
        .isThrownBy(call)
        .returns(kind, PostgresTrouble::kind);
  }

  private void backUpSevenRows() throws Exception {
    try (var postgres = wanted.start();
        var connection = connect(postgres)) {
      makeRows(postgres);
      for (var number = 1; number <= 7; number++) {
        insertRow(connection, number);
      }
      postgres.backUp(backup, CopyProgress.UNHEARD);
    }
  }

  @Test
  void aRestoreBringsBackTheSameRows() throws Exception {
    backUpSevenRows();
    restored.restore(backup, CopyProgress.UNHEARD);
    try (var postgres = restored.start()) {
      assertThat(rows(postgres)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
    assertThat(Layout.in(restored.folder()).root())
        .isDirectoryNotContaining(path -> path.endsWith("about") || path.endsWith("folders"));
  }

  @Test
  void whatIsWrittenWhileTheBackupRunsIsRestoredWithoutAGap() throws Exception {
    var lastBefore = new AtomicLong();
    var lastAfter = new AtomicLong();
    try (var postgres = wanted.start()) {
      makeRows(postgres);
      var last = new AtomicLong();
      var enough = new AtomicBoolean();
      try (var writer = Executors.newSingleThreadExecutor()) {
        var writing =
            writer.submit(
                () -> {
                  try (var connection = connect(postgres)) {
                    while (!enough.get()) {
                      insertRow(connection, last.get() + 1);
                      last.incrementAndGet();
                    }
                  }
                  return last.get();
                });
        postgres.backUp(
            backup,
            (copied, expected) -> {
              if (copied > expected / 2) {
                lastBefore.compareAndSet(0, last.get());
              }
            });
        lastAfter.set(last.get());
        enough.set(true);
        assertThat(writing.get()).isGreaterThanOrEqualTo(lastAfter.get());
      }
    }
    restored.restore(backup, CopyProgress.UNHEARD);
    try (var postgres = restored.start()) {
      var rows = rows(postgres);
      assertThat(lastBefore.get()).isPositive();
      assertThat(rows).hasSizeGreaterThanOrEqualTo((int) lastBefore.get());
      assertThat(rows.last()).isEqualTo(rows.size()).isLessThanOrEqualTo(lastAfter.get() + 1);
    }
  }

  @Test
  void aBackupIsReadableByItsOwnerAloneAndCheckedByAnybodysTools() throws Exception {
    backUpSevenRows();
    assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(Disk.FOLDER_OF_OWNER);
    assertThat(Files.getPosixFilePermissions(backup.resolve("passwords/keeper")))
        .isEqualTo(Disk.FILE_OF_OWNER);
    var check = "cd \"$0\" && sha256sum --quiet --check " + Checklist.NAME;
    assertThat(Command.run(List.of("/bin/sh", "-c", check, backup.toString())))
        .isEqualTo(new Command.Outcome(0, ""));
  }

  @Test
  void progressRunsFromNothingToTheWhole() throws Exception {
    try (var postgres = wanted.start()) {
      var heard = new AtomicLong();
      var whole = new AtomicLong();
      postgres.backUp(
          backup,
          (copied, expected) -> {
            assertThat(copied).isGreaterThan(heard.getAndSet(copied)).isLessThanOrEqualTo(expected);
            whole.set(expected);
          });
      assertThat(heard.get()).isEqualTo(whole.get());
    }
  }

  @Test
  void aBackupThatIsBrokenOffLeavesNothingAndTheServerGoesOn() throws Exception {
    try (var postgres = wanted.start()) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  postgres.backUp(
                      backup,
                      (copied, expected) -> {
                        throw new IllegalStateException("enough");
                      }));
      assertThat(folder).isDirectoryNotContaining("glob:**backup*");
      postgres.backUp(backup, CopyProgress.UNHEARD);
    }
  }

  @Test
  void theRemainsOfAKilledBackupAreReplaced() throws Exception {
    var remains = Files.createDirectory(folder.resolve("backup.partial"));
    Files.createFile(remains.resolve("UNFINISHED"));
    Files.createFile(remains.resolve("something"));
    backUpSevenRows();
    assertThat(remains).doesNotExist();
    assertThat(backup.resolve("something")).doesNotExist();
  }

  @Test
  void aFolderThatIsInUseIsNeitherOverwrittenByABackupNorByARestore() throws Exception {
    backUpSevenRows();
    try (var postgres = wanted.start()) {
      assertTrouble(Kind.NOT_EMPTY, () -> postgres.backUp(backup, CopyProgress.UNHEARD));
    }
    assertTrouble(Kind.NOT_EMPTY, () -> wanted.restore(backup, CopyProgress.UNHEARD));
    try (var postgres = wanted.start()) {
      assertThat(rows(postgres)).hasSize(7);
    }
  }

  @Test
  void aBackupCannotLieInsideTheServersFolder() throws Exception {
    try (var postgres = wanted.start()) {
      var inside = wanted.folder().resolve("postgres/backup");
      assertTrouble(Kind.NOT_EMPTY, () -> postgres.backUp(inside, CopyProgress.UNHEARD));
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndTheFolderStaysEmpty() throws Exception {
    backUpSevenRows();
    var file = backup.resolve("cluster/global/pg_control");
    var bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    assertRefused("pg_control has changed");

    Files.delete(file);
    assertRefused("pg_control is missing");

    var list = backup.resolve(Checklist.NAME);
    var lines = Files.readAllLines(list);
    Files.write(list, lines.subList(1, lines.size()));
    assertRefused(Checklist.NAME + " is not as it was written");

    Files.delete(list);
    assertRefused("it has no " + Checklist.NAME);
  }

  private void assertRefused(String how) {
    assertThatExceptionOfType(PostgresTrouble.class)
        .isThrownBy(() -> restored.restore(backup, CopyProgress.UNHEARD))
        .withMessageContaining(how)
        .returns(Kind.DAMAGED_BACKUP, PostgresTrouble::kind);
    assertThat(restored.folder()).isEmptyDirectory();
  }

  @Test
  void foldersThatAnArchiveDidNotKeepBecauseTheyWereEmptyAreMadeAgain() throws Exception {
    backUpSevenRows();
    Disk.visit(backup, file -> {}, BackupTest::deleteIfEmpty);
    restored.restore(backup, CopyProgress.UNHEARD);
    try (var postgres = restored.start()) {
      assertThat(rows(postgres)).hasSize(7);
    }
  }

  private static void deleteIfEmpty(Path visited) throws IOException {
    try (var content = Files.list(visited)) {
      if (content.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(visited);
  }
}
