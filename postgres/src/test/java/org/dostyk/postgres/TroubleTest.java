package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.dostyk.postgres.PostgresTrouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

  @TempDir Path folder;

  private static ThrowableAssertAlternative<PostgresTrouble> assertTrouble(
      Postgres wanted, Kind kind) {
    return assertThatExceptionOfType(PostgresTrouble.class)
        .isThrownBy(wanted::start)
        .returns(kind, PostgresTrouble::kind);
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertTrouble(wanted.onPort(other.getLocalPort()), Kind.PORT_TAKEN)
          .withMessageContaining("port " + other.getLocalPort());
    }
    try (var postgres = wanted.start()) {
      assertThat(postgres.attached()).isFalse();
    }
  }

  @Test
  void aFolderOfAnotherAccountIsNotTouched() throws Exception {
    var theirs = folder.resolve("postgres");
    if (RunAs.isRoot()) {
      Files.createDirectory(theirs);
      Files.setAttribute(theirs, "unix:uid", 12345);
    } else {
      Files.createSymbolicLink(theirs, Path.of("/etc"));
    }
    assertTrouble(Postgres.in(folder), Kind.NOT_OUR_FOLDER)
        .withMessageContaining("belongs to account " + RunAs.ownerOf(theirs));
    assertThatExceptionOfType(PostgresTrouble.class)
        .isThrownBy(Postgres.in(folder)::attach)
        .returns(Kind.NOT_OUR_FOLDER, PostgresTrouble::kind);
  }

  @Test
  void aFolderThatTheServerMayNotEnterIsNamed() throws Exception {
    var closed = Files.createDirectory(folder.resolve("closed"));
    if (RunAs.isRoot()) {
      Files.setAttribute(closed, "unix:uid", 12345);
    }
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assertTrouble(Postgres.in(closed), Kind.NOT_OUR_FOLDER).withMessageContaining("closed");
    } finally {
      Files.setPosixFilePermissions(closed, Disk.FOLDER_OF_OWNER);
    }
  }

  @Test
  void aClusterOfAnotherMajorVersionIsKeptAsItIs() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder);
    Files.writeString(Layout.in(folder).cluster().resolve("PG_VERSION"), "9.6\n");
    assertTrouble(wanted, Kind.OTHER_VERSION)
        .withMessageContaining("9.6")
        .withMessageContaining("18");
  }

  @Test
  void aFolderThatIsNoClusterIsKeptAsItIs() throws Exception {
    Files.createDirectories(Layout.in(folder).cluster().resolve("holiday-pictures"));
    assertTrouble(Postgres.in(folder), Kind.FOLDER_FAILED).withMessageContaining("PG_VERSION");
  }

  @Test
  void anotherSystemOrProcessorHasNoBinaries() {
    for (var machine : List.of("Windows 11/amd64", "Linux/riscv64")) {
      var parts = machine.split("/");
      assertThatExceptionOfType(PostgresTrouble.class)
          .isThrownBy(() -> Archive.forMachine(parts[0], parts[1]))
          .withMessageContaining(parts[0])
          .returns(Kind.NO_BINARIES, PostgresTrouble::kind);
    }
  }

  @Test
  void theServersOwnWordsAreToldWhenItDoesNotStart() throws Exception {
    var wanted = ServerFolder.stoppedIn(folder).with("shared_buffers", "a lot");
    assertTrouble(wanted, Kind.START_FAILED)
        .withMessageContaining("invalid value for parameter \"shared_buffers\"");
  }

  @Test
  void theWordsOfInitdbAreToldWhenItFails() throws Exception {
    var layout = Layout.in(folder);
    Disk.makePrivateFolder(layout.passwords());
    Files.createFile(layout.password(Passwords.KEEPER));
    assertTrouble(Postgres.in(folder), Kind.INITDB_FAILED).withMessageContaining("is empty");
    assertThat(layout.cluster()).doesNotExist();
  }

  @Test
  void aDiskThatIsFullIsToldAtTheFirstStart() throws Exception {
    assertThat(troubleOnDiskOf("30m", "hold")).contains("DISK_FULL", "Nothing is left of it");
  }

  @Test
  void aDiskThatIsFullIsToldAtALaterStart() throws Exception {
    assertThat(troubleOnDiskOf("150m", "fill the disk between two starts"))
        .contains("DISK_FULL", "What was committed is on the disk");
  }

  /** Runs in a mount namespace of its own, where every account may mount a small disk. */
  private String troubleOnDiskOf(String size, String what) throws Exception {
    var namespace = List.of("unshare", "--user", "--map-root-user", "--mount");
    var script = "mount -t tmpfs -o size=" + size + " tmpfs \"$0\" && exec \"$@\"";
    var prefix = new ArrayList<>(namespace);
    prefix.addAll(List.of("/bin/sh", "-c", script, folder.toString()));
    var mounting = new ArrayList<>(prefix);
    mounting.add("true");
    assumeThat(Command.run(mounting).exit()).as("may mount a small disk").isZero();
    try (var program = ChildProgram.runAfter(prefix, what, folder)) {
      return program.lineThatBegins("trouble ");
    }
  }
}
