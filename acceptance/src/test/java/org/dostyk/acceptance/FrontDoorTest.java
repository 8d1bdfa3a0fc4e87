package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./dostyk} as a shell script, before it hands over to the node. */
class FrontDoorTest {
  private static final Path DOOR = Path.of("../dostyk").toAbsolutePath().normalize();
  @TempDir Path folder;

  private static Stream<String> shells() {
    return Stream.of("sh", "dash", "busybox sh", "bash")
        .filter(shell -> Files.isExecutable(Path.of("/usr/bin", shell.split(" ")[0])));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void everyShellThatIsHereReadsIt(String shell) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(shell.split(" ")));
    words.addAll(List.of(DOOR.toString(), "help"));
    var answer = answer(words, Map.of());
    assertThat(answer.code()).isZero();
    assertThat(answer.said()).contains("./dostyk COMMAND").contains("restore FOLDER");
  }

  @Test
  void aCommandThatIsNotThereIsRefusedBeforeAnythingIsBuilt()
      throws IOException, InterruptedException {
    var answer = answer(List.of(DOOR.toString(), "strat"), Map.of());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.said()).contains("no command \"strat\"").contains("./dostyk help");
  }

  @Test
  void aSystemThatItDoesNotRunOnIsNamed() throws IOException, InterruptedException {
    program("uname", "[ \"$1\" = -s ] && echo Darwin || echo arm64");
    var answer = answer(List.of(DOOR.toString(), "demo"), Map.of());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.said()).contains("Linux on x86-64 and arm64; this is Darwin on arm64");
  }

  @Test
  void whereNoJdkIsNewEnoughItSaysWhatToInstall() throws IOException, InterruptedException {
    // The script's own words, with the usual folders emptied: one that is too old is all there is.
    Path door = folder.resolve("dostyk");
    Files.writeString(
        door, Files.readString(DOOR).replaceAll("/usr/lib/jvm/\\* /opt/\\*", "/none"));
    door.toFile().setExecutable(true);
    program("javac", "echo javac 17.0.9");
    var answer =
        answer(
            List.of(door.toString(), "demo"),
            Map.of("JAVA_HOME", "/none", "HOME", folder.toString()));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.said()).contains("needs a JDK of 21 or newer").contains("JAVA_HOME");
  }

  private record Answer(int code, String said) {}

  private Answer answer(List<String> words, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    return new Answer(process.waitFor(), said);
  }

  /** Puts a program of its own in front of the system's. */
  private void program(String name, String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
