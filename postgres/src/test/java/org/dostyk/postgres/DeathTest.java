package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.postgres.ServerFolder.connect;
import static org.dostyk.postgres.ServerFolder.insertRow;
import static org.dostyk.postgres.ServerFolder.makeRows;
import static org.dostyk.postgres.ServerFolder.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathTest {

  @TempDir Path folder;
  private Postgres wanted;
  private Path cluster;

  @BeforeEach
  void stopped() throws Exception {
    wanted = ServerFolder.stoppedIn(folder);
    cluster = Layout.in(folder).cluster();
  }

  @Test
  void afterTheProgramIsKilledTheNextOneFindsEveryRowAndStopsTheServer() throws Exception {
    try (var killed = ChildProgram.run("write", folder)) {
      var pid = killed.pidAfter("started ");
      killed.lineThatBegins("100");
      var committed = killed.killAndReadNumbers();
      try (var postgres = wanted.start()) {
        assertThat(postgres.attached()).isTrue();
        assertThat(postgres.pid()).isEqualTo(pid);
        assertThat(rows(postgres)).contains(100L).containsAll(committed);
      }
      assertThat(ServerProcesses.of(cluster)).isEmpty();
    }
  }

  @Test
  void afterTheServerIsKilledEveryCommittedRowIsThere() throws Exception {
    try (var killed = wanted.start()) {
      makeRows(killed);
      var committed = new ArrayList<Long>();
      var manyRows = new CountDownLatch(200);
      try (var writer = Executors.newSingleThreadExecutor()) {
        var writing =
            writer.submit(
                () -> {
                  try (var connection = connect(killed)) {
                    for (var number = 1L; ; number++) {
                      insertRow(connection, number);
                      committed.add(number);
                      manyRows.countDown();
                    }
                  } catch (SQLException theServerIsGone) {
                    return theServerIsGone;
                  }
                });
        manyRows.await();
        ServerProcesses.signal("KILL", killed.pid());
        writing.get();
      }
      try (var postgres = wanted.start()) {
        assertThat(postgres.attached()).isFalse();
        assertThat(rows(postgres)).containsAll(committed);
      }
    }
  }

  @Test
  void afterBothAreKilledEveryCommittedRowIsThere() throws Exception {
    try (var killed = ChildProgram.run("write", folder)) {
      var pid = killed.pidAfter("started ");
      killed.lineThatBegins("100");
      ServerProcesses.signal("KILL", pid);
      var committed = killed.killAndReadNumbers();
      try (var postgres = wanted.start()) {
        assertThat(rows(postgres)).contains(100L).containsAll(committed);
      }
    }
  }

  @Test
  void aBackendThatOutlivesItsServerIsEndedBeforeAnotherServerStarts() throws Exception {
    try (var killed = wanted.start();
        var busy = connect(killed);
        var statement = busy.createStatement();
        var threads = Executors.newSingleThreadExecutor()) {
      statement.execute("set statement_timeout = '60s'");
      Callable<SQLException> computing =
          () -> {
            try {
              statement.execute("do $$ begin loop end loop; end $$");
              throw new AssertionError("This has no end");
            } catch (SQLException theServerIsGone) {
              return theServerIsGone;
            }
          };
      var ended = threads.submit(computing);
      awaitQuery(killed);
      ServerProcesses.signal("KILL", killed.pid());
      try (var postgres = wanted.start()) {
        assertThat(postgres.pid()).isNotEqualTo(killed.pid());
        ended.get();
      }
    }
  }

  private static void awaitQuery(RunningPostgres postgres) throws SQLException {
    var running =
        "select count(*) from pg_stat_activity where state = 'active' and query like 'do %'";
    while (!ServerFolder.ask(postgres, running).equals("1")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aDeadServerThatNobodyCollectedIsNotTakenForALivingOne() throws Exception {
    // The child ends when its input does: after its parent has become one that collects nobody.
    var shell = "exec 3<&0; \"$0\" -c 'read end <&3' & echo $!; exec sleep 600";
    try (var parent = new Stranger(List.of("/bin/sh", "-c", shell, asPostgres().toString()))) {
      var zombie = parent.told();
      awaitContent("/proc/" + parent.process.pid() + "/comm", "sleep");
      parent.process.outputWriter().close();
      awaitContent("/proc/" + zombie + "/stat", ") Z ");
      recordAsServer(zombie);
      try (var postgres = wanted.start()) {
        assertThat(postgres.attached()).isFalse();
      }
    }
  }

  private static void awaitContent(String file, String content) throws Exception {
    while (!Files.readString(Path.of(file)).contains(content)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anotherProgramThatGotTheNumberOfADeadServerIsLeftAlone() throws Exception {
    var shell = "echo $$; exec \"$0\" -c 'read forever'";
    try (var other = new Stranger(List.of("/bin/sh", "-c", shell, asPostgres().toString()))) {
      recordAsServer(other.told());
      try (var postgres = wanted.start()) {
        assertThat(postgres.attached()).isFalse();
        assertThat(other.process.isAlive()).isTrue();
      }
    }
  }

  @Test
  void aRecordThatWasCutShortDoesNotPreventAStart() throws Exception {
    Files.writeString(Postmaster.fileIn(cluster), "12");
    try (var postgres = wanted.start()) {
      assertThat(postgres.attached()).isFalse();
    }
  }

  @Test
  void aStartThatWasCutShortLeavesNoHalfMadeCluster() throws Exception {
    var other = folder.resolve("other");
    var layout = Layout.in(other);
    Files.createDirectories(layout.root().resolve("cluster.new-1").resolve("base"));
    try (var postgres = Postgres.in(other).start()) {
      assertThat(ServerFolder.ask(postgres, "select 1")).isEqualTo("1");
      assertThat(layout.root()).isDirectoryNotContaining("glob:**cluster.new*");
    }
  }

  @Test
  void aSignalToTheProgramsGroupReachesTheServerOnlyThroughTheProgram() throws Exception {
    try (var program = ChildProgram.runAfter(List.of("setsid"), "hold", folder)) {
      var pid = program.pidAfter("started ");
      assertThat(sessionOf(pid)).isNotEqualTo(sessionOf(program.process.pid()));
      Command.run(List.of("/bin/sh", "-c", "kill -s TERM -- -" + program.process.pid()));
      program.process.waitFor();
    }
    assertThat(ServerProcesses.of(cluster)).isEmpty();
    assertThat(Layout.in(folder).log()).content().contains("database system is shut down");
  }

  private static String sessionOf(long pid) throws Exception {
    var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
  }

  /** A program that is called {@code postgres} and is none. */
  private Path asPostgres() throws Exception {
    var bin = Files.createDirectory(folder.resolve("bin"));
    return Files.copy(
        Path.of("/bin/sh").toRealPath(),
        bin.resolve("postgres"),
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void recordAsServer(long pid) throws Exception {
    Files.writeString(
        Postmaster.fileIn(cluster),
        String.join("\n", "" + pid, cluster.toString(), "1", "5432", "", "", "", "ready   ", ""));
  }

  /** A process that tells one number and has nothing to do with us. */
  private static final class Stranger implements AutoCloseable {
    private final Process process;

    Stranger(List<String> words) throws Exception {
      process = new ProcessBuilder(words).start();
    }

    long told() throws Exception {
      return Long.parseLong(process.inputReader().readLine().strip());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
