package org.dostyk.ewp.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.TestCertificates;
import org.dostyk.ewp.TestClock;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.wire.Gzip;
import org.dostyk.ewp.xml.XmlLimits;
import org.junit.jupiter.api.Test;

/** What a client does when the server does what it must not. */
class HostileServerTest {
  private static final XmlLimits TIGHT =
      new XmlLimits(100_000, 20, 1000, 10_000, Duration.ofSeconds(10));
  private static final byte[] GOOD = new Echo(List.of(), List.of("x")).write();
  private final List<Exchange> exchanges = new ArrayList<>();

  @Test
  void aRedirectIsNotFollowed() {
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      EwpTrouble trouble =
          ask("HTTP/1.1 " + status + " X\r\nLocation: https://evil.example/\r\n\r\n", new byte[0]);
      assertThat(trouble.fault()).isEqualTo(Fault.REDIRECTED);
      assertThat(trouble.status()).hasValue(status);
    }
  }

  @Test
  void anAnswerLargerThanTheLimitIsBrokenOff() {
    EwpTrouble trouble =
        ask(
            out -> {
              write(out, head("text/xml"));
              while (true) {
                out.write(new byte[8192]);
              }
            },
            TIGHT,
            Duration.ofMinutes(1));
    assertThat(trouble.fault()).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUpInTime() {
    var release = new java.util.concurrent.CountDownLatch(1);
    EwpTrouble trouble =
        ask(
            out -> {
              write(out, head("text/xml") + "<");
              out.flush();
              await(release);
            },
            TIGHT,
            Duration.ofMillis(500));
    release.countDown();
    assertThat(trouble.fault()).isEqualTo(Fault.TOO_SLOW);
    assertThat(trouble.fault().passes()).isTrue();
  }

  @Test
  void anAnswerThatNeverBeginsIsGivenUpInTime() {
    var release = new java.util.concurrent.CountDownLatch(1);
    EwpTrouble trouble = ask(out -> await(release), TIGHT, Duration.ofMillis(500));
    release.countDown();
    assertThat(trouble.fault()).isEqualTo(Fault.TOO_SLOW);
  }

  @Test
  void aCompressedBombIsNotUnpackedBeyondTheLimit() {
    byte[] bomb = Gzip.pack(new byte[50_000_000]);
    assertThat(bomb).hasSizeLessThan((int) TIGHT.bytes());
    EwpTrouble trouble =
        ask(head("text/xml").replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n"), bomb);
    assertThat(trouble.fault()).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void aBombPackedManyTimesOverIsBrokenOffToo() {
    byte[] bomb = Gzip.pack(Gzip.pack(Gzip.pack(new byte[50_000_000])));
    EwpTrouble trouble =
        ask(
            head("text/xml").replace("\r\n\r\n", "\r\nContent-Encoding: gzip, gzip, gzip\r\n\r\n"),
            bomb);
    assertThat(trouble.fault()).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void anotherMediaTypeThanXmlIsRefused() {
    EwpTrouble trouble = ask(head("text/html"), GOOD);
    assertThat(trouble.fault()).isEqualTo(Fault.UNREADABLE);
    assertThat(trouble).hasMessageContaining("text/html");
  }

  @Test
  void anUnknownEncodingIsRefused() {
    EwpTrouble trouble =
        ask(head("text/xml").replace("\r\n\r\n", "\r\nContent-Encoding: br\r\n\r\n"), GOOD);
    assertThat(trouble.fault()).isEqualTo(Fault.UNREADABLE);
  }

  @Test
  void anotherDocumentThanExpectedIsUnreadable() {
    EwpTrouble trouble = ask(head("text/xml"), "<response/>".getBytes(ISO_8859_1));
    assertThat(trouble.fault()).isEqualTo(Fault.UNREADABLE);
    assertThat(trouble).hasMessageContaining(Network.SERVING).hasMessageContaining("echo");
  }

  @Test
  void anUnsignedAnswerWhereASignedOneWasAskedForIsNotGenuine() {
    try (var server = new HostileServer(Network.TLS.server(), answer(head("text/xml"), GOOD))) {
      EwpTrouble trouble =
          ask(server, settings(TIGHT, Duration.ofMinutes(1)).withSignedAnswers(true));
      assertThat(trouble.fault()).isEqualTo(Fault.NOT_GENUINE);
      assertThat(exchanges.getLast().proven()).isFalse();
      assertThat(exchanges.getLast().trouble()).isPresent();
    }
  }

  @Test
  void anErrorDocumentIsToldInOneLineWithoutItsControlCharacters() {
    String document =
        "<error-response xmlns=\"https://github.com/erasmus-without-paper/ewp-specs-architecture/blob/"
            + "stable-v1/common-types.xsd\"><developer-message>No\n\tway</developer-message>"
            + "</error-response>";
    EwpTrouble trouble =
        ask("HTTP/1.1 400 X\r\nContent-Type: text/xml\r\n\r\n", document.getBytes(ISO_8859_1));
    assertThat(trouble.fault()).isEqualTo(Fault.REFUSED);
    assertThat(trouble.serverMessage()).isEqualTo("No\n\tway");
    assertThat(trouble.getMessage()).doesNotContain("\n").contains("status 400").contains("No");
  }

  @Test
  void aServersOwnTroublePasses() {
    EwpTrouble trouble = ask("HTTP/1.1 503 X\r\n\r\n", "<html>".getBytes(ISO_8859_1));
    assertThat(trouble.fault()).isEqualTo(Fault.SERVER_TROUBLE);
    assertThat(trouble.fault().passes()).isTrue();
    assertThat(trouble.serverMessage()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyVouchesForProvesNothing() {
    var stranger = TestCertificates.forAddress("127.0.0.1");
    try (var server = new HostileServer(stranger.server(), answer(head("text/xml"), GOOD))) {
      EwpTrouble trouble = ask(server, settings(TIGHT, Duration.ofMinutes(1)));
      assertThat(trouble.fault()).isEqualTo(Fault.CERTIFICATE_UNKNOWN);
    }
  }

  @Test
  void aCertificateForAnotherAddressProvesNothing() {
    var other = TestCertificates.forAddress("127.0.0.2");
    try (var server = new HostileServer(other.server(), answer(head("text/xml"), GOOD))) {
      EwpTrouble trouble =
          ask(server, settings(TIGHT, Duration.ofMinutes(1)).trusting(other.client()));
      assertThat(trouble.fault()).isEqualTo(Fault.CERTIFICATE_UNKNOWN);
    }
  }

  @Test
  void rubbishInsteadOfHttpIsNoAnswer() {
    assertThat(ask("SSH-2.0-OpenSSH\r\n\r\n", new byte[0]).fault()).isEqualTo(Fault.UNREACHABLE);
  }

  private EwpTrouble ask(String head, byte[] body) {
    return ask(answer(head, body), TIGHT, Duration.ofMinutes(1));
  }

  private EwpTrouble ask(HostileServer.Answer answer, XmlLimits limits, Duration time) {
    try (var server = new HostileServer(Network.TLS.server(), answer)) {
      return ask(server, settings(limits, time));
    }
  }

  private ClientSettings settings(XmlLimits limits, Duration time) {
    return ClientSettings.USUAL
        .trusting(Network.TLS.client())
        .reading(limits)
        .within(time)
        .withSignedAnswers(false)
        .logging(exchanges::add);
  }

  private static EwpTrouble ask(HostileServer server, ClientSettings settings) {
    var manifest =
        Network.manifest(
            Network.SERVING,
            List.of(Echo.entry(server.address() + "/echo")),
            List.of(Network.SERVING_KEY.published()));
    var application = Registrar.apply(URI.create("https://x.example/m"), manifest, List.of());
    Catalogue catalogue =
        Registrar.catalogue(
            Registrar.admit(application, Set.copyOf(application.toCompare()), List.of()));
    var client =
        new EwpClient(
            () -> Optional.of(catalogue),
            KeyRing.of(Network.ASKING_KEY),
            new TestClock(),
            settings);
    EwpTrouble trouble =
        catchThrowableOfType(
            EwpTrouble.class, () -> Echo.ask(client, Network.SERVING, List.of("x")));
    assertThat(trouble).isNotNull();
    assertThat(trouble.getMessage())
        .contains(Network.SERVING)
        .contains("echo")
        .doesNotContain(Network.ASKING_KEY.fingerprint().hex());
    return trouble;
  }

  private static String head(String mediaType) {
    return "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\n\r\n";
  }

  private static HostileServer.Answer answer(String head, byte[] body) {
    return out -> {
      write(out, head);
      out.write(body);
    };
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  private static void await(java.util.concurrent.CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
