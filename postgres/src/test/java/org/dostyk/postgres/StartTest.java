package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dostyk.postgres.ServerFolder.ask;
import static org.dostyk.postgres.ServerFolder.connect;
import static org.dostyk.postgres.ServerFolder.insertRow;
import static org.dostyk.postgres.ServerFolder.makeRows;
import static org.dostyk.postgres.ServerFolder.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

  @TempDir Path folder;

  @Test
  void aFirstStartMakesADatabaseThatIsReadyForUse() throws Exception {
    try (var postgres = Postgres.in(folder).start()) {
      assertThat(postgres.attached()).isFalse();
      assertThat(ask(postgres, "select count(*) from pg_stat_user_tables")).isEqualTo("0");
      assertThat(folder).isDirectoryContaining(child -> child.endsWith("postgres"));
    }
  }

  @Test
  void aFolderMayHaveAnyName() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder.resolve("Rector's \"own\" $HOME -c fsync=off; \\"));
    try (var postgres = wanted.start()) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      postgres.backUp(folder.resolve("a 'back-up'"), CopyProgress.UNHEARD);
    }
  }

  @Test
  void aSecondStartFindsWhatWasCommitted() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    try (var postgres = wanted.start();
        var connection = connect(postgres)) {
      makeRows(postgres);
      insertRow(connection, 7);
    }
    try (var postgres = wanted.start()) {
      assertThat(postgres.attached()).isFalse();
      assertThat(rows(postgres)).containsExactly(7L);
    }
  }

  @Test
  void aStartWhereAServerRunsAttachesToIt() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    try (var first = wanted.start();
        var second = wanted.onPort(1).start()) {
      assertThat(second.attached()).isTrue();
      assertThat(second.pid()).isEqualTo(first.pid());
      assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
    }
  }

  @Test
  void theLastOneOutStopsTheServer() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    var starter = wanted.start();
    var attached = wanted.start();
    starter.close();
    assertThat(ask(attached, "select 1")).isEqualTo("1");
    starter.close();
    assertThat(ask(attached, "select 1")).isEqualTo("1");
    attached.close();
    assertThat(ServerProcesses.of(Layout.in(folder).cluster())).isEmpty();
  }

  @Test
  void stopEndsTheServerForEverybody() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    try (var starter = wanted.start();
        var attached = wanted.start()) {
      attached.stop();
      assertThat(ServerProcesses.isAlive(starter.pid(), Layout.in(folder).cluster())).isFalse();
    }
  }

  @Test
  void toAttachStartsNothing() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    assertThat(wanted.attach()).isEmpty();
    assertThat(Postgres.in(folder.resolve("nothing-here")).attach()).isEmpty();
    assertThat(folder.resolve("nothing-here")).doesNotExist();
    try (var starter = wanted.start();
        var attached = wanted.attach().orElseThrow()) {
      assertThat(attached.pid()).isEqualTo(starter.pid());
    }
  }

  @Test
  void ofTwoThreadsThatStartAtOnceOneStartsAndTheOtherAttaches() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<RunningPostgres> start = wanted::start;
      var both = threads.invokeAll(List.of(start, start));
      try (var one = both.get(0).get();
          var other = both.get(1).get()) {
        assertThat(List.of(one.attached(), other.attached()))
            .containsExactlyInAnyOrder(false, true);
        assertThat(one.pid()).isEqualTo(other.pid());
      }
    }
  }

  @Test
  void ofTwoProgramsThatStartAtOnceOneStartsAndTheOtherAttaches() throws Exception {
    ServerFolder.stoppedIn(folder);
    try (var one = ChildProgram.run("hold", folder);
        var other = ChildProgram.run("hold", folder)) {
      var words = List.of(one.nextLine().split(" "), other.nextLine().split(" "));
      assertThat(words)
          .extracting(line -> line[0])
          .containsExactlyInAnyOrder("started", "attached");
      assertThat(words.get(0)[1]).isEqualTo(words.get(1)[1]);
      one.process.outputWriter().close();
      other.process.outputWriter().close();
      one.process.waitFor();
      other.process.waitFor();
    }
    assertThat(ServerProcesses.of(Layout.in(folder).cluster())).isEmpty();
  }

  @Test
  void anApplicationMayHaveSeveralDatabasesAndCopyThem() throws Exception {
    try (var postgres = ServerFolder.stoppedIn(folder).named("order").start()) {
      makeRows(postgres);
      ServerFolder.run(postgres, "create database copied template \"order\"");
      assertThat(postgres.jdbcUrl()).endsWith("/order");
      assertThat(postgres.jdbcUrl("copied")).endsWith("/copied");
      assertThat(ask(postgres, "select count(*) from pg_database where datname = 'copied'"))
          .isEqualTo("1");
    }
  }

  @Test
  void theCallersSettingsReachTheServer() throws Exception {
    var wanted =
        ServerFolder.stoppedIn(folder).with("shared_buffers", "17MB").with("work_mem", "3MB");
    try (var postgres = wanted.start()) {
      assertThat(ask(postgres, "show shared_buffers")).isEqualTo("17MB");
      assertThat(ask(postgres, "show work_mem")).isEqualTo("3MB");
    }
  }

  @Test
  void whatKeepsTheDataSafeIsNotTheCallersToSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Postgres.in(folder).with("fsync", "off"))
        .withMessageContaining("fsync");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Postgres.in(folder).named("keeper"))
        .withMessageContaining("keeper");
    assertThat(Files.exists(folder.resolve("postgres"))).isFalse();
  }
}
