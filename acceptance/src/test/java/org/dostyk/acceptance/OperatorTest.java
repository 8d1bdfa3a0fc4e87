package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.dostyk.acceptance.NodeProcess.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with a node from the command line. */
class OperatorTest {
  private static final String PORT = "18900";
  private static final String EMPTY = "empty";
  private static final String DEMO = "demo";

  /** What several tests start nodes on, one after another, as an operator does. */
  @TempDir private static Path kept;

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    FilledDemo.copyTo(kept.resolve(DEMO));
  }

  @Test
  void anEmptyNodeOffersItsFirstAdministratorsLinkAndRunsOnceOnAFolder() throws Exception {
    String data = folder.resolve("data").toString();
    try (var node = NodeProcess.start("start", "--port", PORT, "--data", data)) {
      assertThat(node.address()).isEqualTo("http://localhost:" + PORT);
      assertThat(get(setUpLink(node)).statusCode()).isEqualTo(200);
      assertThat(get(node.address() + "/health").body()).isEqualTo("up");
      Outcome second = NodeProcess.run("start", "--port", "18901", "--data", data);
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.said()).contains("already runs").contains(node.address());
      Outcome demo = NodeProcess.run("demo", "--data", data);
      assertThat(demo.code()).isEqualTo(1);
      assertThat(demo.said()).contains("already runs");
    }
    assertThat(postgresIn(folder)).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsSaidAndTheDemonstrationTakesTheNext() throws IOException {
    try (var taken = new ServerSocket(Integer.parseInt(PORT))) {
      assertThat(taken.isBound()).isTrue();
      Outcome start = NodeProcess.run("start", "--port", PORT, "--data", data(EMPTY));
      assertThat(start.code()).isEqualTo(1);
      assertThat(start.said()).contains("Port " + PORT).contains("--port N");
      try (var demo = NodeProcess.start("demo", "--port", PORT, "--data", data(DEMO))) {
        assertThat(demo.address()).isNotEqualTo("http://localhost:" + PORT);
        assertThat(demo.said()).contains("Port " + PORT + " is taken");
      }
    }
  }

  @Test
  void aNodeThatWasKilledStartsAgainWithEverythingItHad() throws Exception {
    String data = data(DEMO);
    String before;
    try (var node = NodeProcess.start("demo", "--port", PORT, "--data", data)) {
      before = verified(data);
      node.kill();
    }
    try (var node = NodeProcess.start("demo", "--port", PORT, "--data", data)) {
      assertThat(get(node.address()).statusCode()).isEqualTo(200);
      assertThat(verified(data)).isEqualTo(before).contains("whole");
    }
    assertThat(postgresIn(kept)).isEmpty();
  }

  @Test
  void whatIsBackedUpOrExportedFromARunningNodeComesBackTheSame() {
    String data = data(DEMO);
    String backup = folder.resolve("backup").toString();
    String export = folder.resolve("export.zip").toString();
    String trails;
    try (var node = NodeProcess.start("demo", "--port", PORT, "--data", data)) {
      assertThat(node.address()).isNotEmpty();
      trails = verified(data);
      assertThat(NodeProcess.run("backup", backup, "--data", data).code()).isZero();
      assertThat(NodeProcess.run("export", export, "--data", data).code()).isZero();
      Outcome occupied = NodeProcess.run("import", export, "--data", data);
      assertThat(occupied.code()).isEqualTo(1);
    }
    String restored = folder.resolve("restored").toString();
    assertThat(NodeProcess.run("restore", backup, "--data", restored).code()).isZero();
    assertThat(verified(restored)).isEqualTo(trails);
    assertThat(NodeProcess.run("restore", backup, "--data", restored).code()).isEqualTo(1);
    String imported = folder.resolve("imported").toString();
    assertThat(NodeProcess.run("import", export, "--data", imported).code()).isZero();
    assertThat(verified(imported)).isEqualTo(trails);
    assertThat(postgresIn(folder)).isEmpty();
  }

  @Test
  void tlsIsSpokenWithTheCertificateOfThePemFiles() throws Exception {
    var pem = SelfSigned.in(folder);
    try (var node =
        NodeProcess.start(
            "start",
            "--port",
            PORT,
            "--data",
            data(EMPTY),
            "--tls-certificate",
            pem.certificate().toString(),
            "--tls-key",
            pem.key().toString())) {
      assertThat(node.address()).isEqualTo("https://localhost:" + PORT);
      try (var client = HttpClient.newBuilder().sslContext(pem.trusted()).build()) {
        var answer = client.send(request(node.address()), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      }
    }
  }

  @Test
  void behindAProxyItsWordCountsAndCookiesAreSecure() throws Exception {
    try (var node =
            NodeProcess.start(
                "start",
                "--port",
                PORT,
                "--data",
                data(EMPTY),
                "--behind-proxy",
                "--address",
                "https://dostyk.example.org");
        var client = HttpClient.newHttpClient()) {
      assertThat(node.address()).isEqualTo("https://dostyk.example.org");
      var forwarded =
          HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/?lang=kk"))
              .header("X-Forwarded-Proto", "https")
              .header("X-Forwarded-For", "203.0.113.7")
              .build();
      var answer = client.send(forwarded, BodyHandlers.ofString());
      assertThat(answer.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }
  }

  private static String data(String which) {
    return kept.resolve(which).toString();
  }

  private static String setUpLink(NodeProcess node) {
    return node.said().lines().filter(l -> l.contains("/set-up/")).findFirst().orElse("").strip();
  }

  private static String verified(String data) {
    Outcome outcome = NodeProcess.run("verify", "--data", data);
    assertThat(outcome.code()).as(outcome.said()).isZero();
    return outcome.said();
  }

  /** The servers that still work below a folder. */
  private static List<String> postgresIn(Path folder) {
    return ProcessHandle.allProcesses()
        .map(p -> p.info().commandLine().orElse(""))
        .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
        .toList();
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request(address), BodyHandlers.ofString());
    }
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }
}
