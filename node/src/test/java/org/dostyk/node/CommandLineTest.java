package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpNamesEveryCommandAndOption() {
    assertThat(run("help")).isZero();
    for (Command command : Command.values()) {
      assertThat(said(out).contains("\n  " + command.word() + " "))
          .as(command.word())
          .isEqualTo(command != Command.TRAIN);
    }
    for (Option option : Option.values()) {
      assertThat(said(out))
          .contains(
              option.isSecret() ? option.word() + "=" : "--" + option.word() + " " + option.value);
    }
  }

  @Test
  void whatIsNotKnownIsRefusedAndNothingIsDone() {
    assertThat(run("strat")).isEqualTo(2);
    assertThat(run("start", "--prot", "1")).isEqualTo(2);
    assertThat(run("export", "--port", "1", "x.zip")).isEqualTo(2);
    assertThat(run("start", "--port")).isEqualTo(2);
    assertThat(run("start", "--port", "0")).isEqualTo(2);
    assertThat(run("start", "now")).isEqualTo(2);
    assertThat(run("export")).isEqualTo(2);
    assertThat(said(err))
        .contains("no command \"strat\"")
        .contains("start knows no --prot")
        .contains("export knows no --port")
        .contains("--port needs a value")
        .contains("from 1 to 65535")
        .contains("takes no \"now\"")
        .contains("export needs one FILE.zip");
    assertThat(home).satisfies(h -> assertThat(h.resolve("data/postgres")).doesNotExist());
  }

  @Test
  void aPasswordIsNotReadFromTheCommandLine() {
    assertThat(run("start", "--database-password", "secret")).isEqualTo(2);
  }

  @Test
  void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/dostyk.properties"), "port=1\nname=file\nmail-from=f@x.y");
    var settings =
        Settings.of(
            Command.START,
            Map.of(Option.PORT, "3"),
            Map.of("DOSTYK_PORT", "2", "DOSTYK_NAME", "environment"),
            home);
    assertThat(settings.get(Option.PORT)).hasValue("3");
    assertThat(settings.get(Option.NAME)).hasValue("environment");
    assertThat(settings.get(Option.MAIL_FROM)).hasValue("f@x.y");
  }

  @Test
  void aWordInTheFileThatIsNoOptionIsTold() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/dostyk.properties"), "prot=1");
    assertThatThrownBy(() -> Settings.of(Command.START, Map.of(), Map.of(), home))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("\"prot\"");
  }

  @Test
  void theDemonstrationNeverFollowsTheEnvironmentIntoARealNodesData() {
    var environment = Map.of("DOSTYK_DATA", "/srv/dostyk", "DOSTYK_DATABASE", "jdbc:x");
    var settings = Settings.of(Command.DEMO, Map.of(), environment, home);
    assertThat(settings.data()).isEqualTo(home.resolve("data/demo"));
    assertThat(settings.get(Option.DATABASE)).isEmpty();
  }

  @Test
  void aRealNodesFolderAndTheDemonstrationsAreKeptApart() throws IOException {
    Files.createDirectories(home.resolve("real/postgres"));
    assertThatThrownBy(() -> new DemoFolder(home.resolve("real")).claim())
        .isInstanceOf(CannotDo.class);
    new DemoFolder(home.resolve("play")).claim();
    assertThatThrownBy(() -> new DemoFolder(home.resolve("play")).avoid())
        .isInstanceOf(CannotDo.class);
    assertThat(run("start", "--data", home.resolve("play").toString())).isEqualTo(1);
  }

  @Test
  void whoComesSecondLearnsTheAddressOfTheFirst() {
    try (var first = Occupancy.of(home)) {
      first.at("http://localhost:8081");
      assertThatThrownBy(() -> Occupancy.of(home))
          .isInstanceOf(CannotDo.class)
          .hasMessageContaining("http://localhost:8081 (process ");
    }
    Occupancy.of(home).close();
  }

  @Test
  void aCommandDoesNotMakeANodeWhereThereIsNone() {
    assertThat(run("verify", "--data", home.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(said(err)).contains("There is no node's data in");
    assertThat(home.resolve("nowhere")).doesNotExist();
  }

  @Test
  void anExternalDatabaseIsBackedUpByItsOwnTools() {
    assertThat(run("backup", "--database", "jdbc:postgresql://db/dostyk", "there")).isEqualTo(1);
    assertThat(said(err)).contains("dostyk export");
  }

  @Test
  void tlsIsReadFromPemFilesAndOpensTheNodeToTheNetwork() throws IOException {
    Path pem = Files.writeString(home.resolve("node.pem"), "");
    var settings =
        new Settings(
            home, Map.of(Option.TLS_CERTIFICATE, pem.toString(), Option.TLS_KEY, pem.toString()));
    assertThat(ServerArguments.of(settings, home, false, 8443, "https://a.example"))
        .contains("--server.ssl.bundle=node", "--server.address=0.0.0.0")
        .contains("--spring.ssl.bundle.pem.node.keystore.private-key=file:" + pem);
    var half = new Settings(home, Map.of(Option.TLS_KEY, pem.toString()));
    assertThatThrownBy(() -> ServerArguments.of(half, home, false, 8443, "https://a.example"))
        .isInstanceOf(Misuse.class);
  }

  @Test
  void forwardedHeadersAreTrustedOnlyBehindAProxyWhoseAddressIsKnown() {
    var plain = new Settings(home, Map.of());
    assertThat(ServerArguments.of(plain, home, false, 80, "http://localhost"))
        .noneMatch(a -> a.contains("forward-headers"))
        .contains("--server.address=127.0.0.1");
    var lost = new Settings(home, Map.of(Option.BEHIND_PROXY, "true"));
    assertThatThrownBy(() -> ServerArguments.of(lost, home, false, 80, "http://localhost"))
        .isInstanceOf(Misuse.class);
    var behind =
        new Settings(
            home, Map.of(Option.BEHIND_PROXY, "true", Option.ADDRESS, "https://a.example"));
    assertThat(ServerArguments.of(behind, home, false, 80, "https://a.example"))
        .contains("--server.forward-headers-strategy=native");
  }

  private int run(String... arguments) {
    return new CommandLine(new PrintStream(out), new PrintStream(err), Map.of(), home)
        .run(arguments);
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
