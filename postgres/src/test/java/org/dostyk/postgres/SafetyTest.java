package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dostyk.postgres.ServerFolder.ask;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.dostyk.postgres.PostgresTrouble.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyTest {

  @TempDir Path folder;
  private Postgres wanted;
  private Layout layout;

  @BeforeEach
  void stopped() throws Exception {
    wanted = ServerFolder.stoppedIn(folder);
    layout = Layout.in(folder);
  }

  @Test
  void aCommitIsOnTheDiskAndAPageHasAChecksum() throws Exception {
    try (var postgres = wanted.start()) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void nobodyCanReachItFromAnotherMachine() throws Exception {
    try (var postgres = wanted.start()) {
      assertThat(askKeeper(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(askKeeper(postgres, "show unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void everyWayInAsksForAPasswordByScram() throws Exception {
    try (var postgres = wanted.start()) {
      var ways = "select string_agg(distinct auth_method, ',') from pg_hba_file_rules";
      assertThat(askKeeper(postgres, ways)).isEqualTo("scram-sha-256");
    }
  }

  @Test
  void theApplicationIsNoSuperuser() throws Exception {
    try (var postgres = wanted.start()) {
      var superuser = "select usesuper from pg_user where usename = current_user";
      assertThat(ask(postgres, superuser)).isEqualTo("f");
    }
  }

  @Test
  void textIsSortedAndFoldedByUnicodeWhateverTheSystemsLocale() throws Exception {
    try (var postgres = wanted.start()) {
      assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, "select lower('ӘЛИХАН')")).isEqualTo("әлихан");
      assertThat(ask(postgres, "select 'әлихан' < 'Болат' and 'Абай' < 'әлихан'")).isEqualTo("t");
    }
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    try (var postgres = wanted.start()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
          .extracting(SQLException::getSQLState)
          .isEqualTo("28P01");
    }
  }

  @Test
  void passwordsAreReadByTheirOwnerAlone() throws Exception {
    assertThat(Files.getPosixFilePermissions(layout.root())).isEqualTo(Disk.FOLDER_OF_OWNER);
    for (var role : new String[] {"keeper", "dostyk"}) {
      assertThat(Files.getPosixFilePermissions(layout.password(role)))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  @Test
  void aLostPasswordOfTheApplicationIsMadeAnew() throws Exception {
    var before = Files.readString(layout.password("dostyk"));
    Files.delete(layout.password("dostyk"));
    try (var postgres = wanted.start()) {
      assertThat(postgres.password()).isNotEqualTo(before);
      assertThat(ask(postgres, "select current_user")).isEqualTo("dostyk");
    }
  }

  @Test
  void passwordsThatAreNotTheServersAreToldAndNothingIsLeftRunning() throws Exception {
    Files.writeString(layout.password("dostyk"), "another");
    Files.writeString(layout.password("keeper"), "another");
    assertThatExceptionOfType(PostgresTrouble.class)
        .isThrownBy(wanted::start)
        .withMessageContaining(layout.password("keeper").toString())
        .returns(Kind.WRONG_PASSWORD, PostgresTrouble::kind);
    assertThat(ServerProcesses.of(layout.cluster())).isEmpty();
  }

  private String askKeeper(RunningPostgres postgres, String sql) throws Exception {
    var postmaster = new Postmaster(postgres.pid(), postgres.port(), "ready");
    try (var keeper = new Accounts(layout, "dostyk", postmaster).asKeeper();
        var statement = keeper.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
