package org.dostyk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How root runs a server that refuses to be run by root. Passed over by other accounts. */
class RootTest {

  @TempDir Path folder;
  private int nobody;

  @BeforeEach
  void asRoot() throws Exception {
    assumeThat(RunAs.isRoot()).as("runs as root").isTrue();
    nobody = Integer.parseInt(Command.run(List.of("id", "-u", "nobody")).said());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void theServerRunsInAUserNamespaceWhereItIsNotRoot() throws Exception {
    assumeThat(RunAs.inNamespace()).as("user namespaces work").isPresent();
    try (var postgres = ServerFolder.stoppedIn(folder).start()) {
      var server = Files.readSymbolicLink(Path.of("/proc/" + postgres.pid() + "/ns/user"));
      assertThat(server).isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
    }
  }

  @Test
  void whereThereAreNoNamespacesTheFolderIsGivenToAnOrdinaryAccountForGood() throws Exception {
    assumeThat(RunAs.asOrdinaryAccount()).as("setpriv works").isPresent();
    var wanted = ServerFolder.stoppedIn(folder);
    try (var program = ChildProgram.runOnPath(pathWith("id", "setpriv"), "hold", folder)) {
      assertRunsAsNobody(program.pidAfter("started "));
      program.process.outputWriter().close();
      program.process.waitFor();
    }
    try (var postgres = wanted.start()) {
      assertRunsAsNobody(postgres.pid());
    }
  }

  private void assertRunsAsNobody(long pid) throws Exception {
    assertThat(RunAs.ownerOf(Path.of("/proc/" + pid))).isEqualTo(nobody);
    assertThat(RunAs.ownerOf(Layout.in(folder).cluster())).isEqualTo(nobody);
  }

  @Test
  void whereNoWayWorksRootIsToldToBeSomebodyElse() throws Exception {
    try (var program = ChildProgram.runOnPath(pathWith("id"), "hold", folder)) {
      assertThat(program.lineThatBegins("trouble ")).contains("ROOT_REFUSED", "ordinary account");
    }
    assertThat(folder.resolve("postgres")).doesNotExist();
  }

  private Path pathWith(String... programs) throws Exception {
    var path = Files.createDirectory(folder.resolve("bin"));
    for (var program : programs) {
      var found = Command.find(program).orElseThrow();
      Files.copy(found.toRealPath(), path.resolve(program));
      Files.setPosixFilePermissions(
          path.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return path;
  }
}
