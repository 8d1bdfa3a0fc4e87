package org.dostyk.ewp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.Schemas;
import org.dostyk.ewp.TestClock;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.RequestSigner;
import org.dostyk.ewp.signature.ResponseVerifier;
import org.dostyk.ewp.wire.Gzip;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.dostyk.ewp.xml.ErrorDocument;
import org.dostyk.ewp.xml.XmlTrouble;
import org.junit.jupiter.api.Test;

/** The server by the book, without sockets. */
class EwpServerTest {
  private static final int PIECES = 1000;
  private static final byte[] PIECE = "x".repeat(999).concat("\n").getBytes(UTF_8);

  /** Held, or the level set on it is forgotten. */
  private static final java.util.logging.Logger LOG =
      java.util.logging.Logger.getLogger(EwpServer.class.getName());

  private final TestClock clock = new TestClock();
  private volatile Optional<Catalogue> catalogue =
      Optional.of(
          Registrar.catalogue(
              List.of(
                  new Member(
                      URI.create("https://auezov.example/m"),
                      Network.manifest(
                          Network.ASKING, List.of(), List.of(Network.ASKING_KEY.published())),
                      Set.of()))));
  private final EwpServer server =
      new EwpServer(
          ServerSettings.at(URI.create("https://ewp.example")),
          () -> catalogue,
          KeyRing.of(Network.SERVING_KEY),
          clock,
          List.of(
              Echo.endpoint("/echo"),
              Endpoint.only(
                  "POST", "/post", (c, f) -> Content.xml(empty()), Parameter.required("id")),
              Endpoint.of(
                  "/three",
                  (c, f) -> Content.xml(empty()),
                  Parameter.required("id", 3),
                  Parameter.optional("once")),
              Endpoint.of("/secret", (c, f) -> refuse(), Parameter.optional("x")),
              Endpoint.of("/broken", (c, f) -> fail(c), Parameter.optional("x")),
              Endpoint.of(
                  "/long",
                  (c, f) -> Content.written(Content.XML, EwpServerTest::piecesOf),
                  Parameter.optional("x")),
              Endpoint.of(
                  "/half",
                  (c, f) -> Content.written(Content.XML, EwpServerTest::halfOf),
                  Parameter.optional("x")),
              Endpoint.document("/open", () -> empty())));

  @Test
  void anUnknownPathIsAnsweredByAnErrorDocument() throws XmlTrouble {
    assertError(get("/nothing"), 404, "path");
  }

  @Test
  void anotherMethodIsRefusedAndTheRightOneNamed() throws XmlTrouble {
    for (String method : List.of("PUT", "DELETE", "HEAD", "PATCH")) {
      assertError(signed(method, "/echo", ""), 405, "GET, POST");
    }
    Response response = server.answer(signed("GET", "/post?id=1", ""));
    assertThat(response.headers().one("Allow")).contains("POST");
  }

  @Test
  void anotherMediaTypeThanAFormIsRefused() throws XmlTrouble {
    for (String type : List.of("multipart/form-data; boundary=x", "text/xml", "application/json")) {
      Headers headers = Headers.of("Host", "ewp.example", "Content-Type", type);
      Request request = new Request("POST", "/echo", headers, "echo=a".getBytes(UTF_8));
      assertError(sign(request), 415, "application/x-www-form-urlencoded");
    }
  }

  @Test
  void everyFaultOfTheParametersIsToldAtOnce() throws XmlTrouble {
    ErrorDocument error = assertError(get("/three?once=1&once=2&foreign=x"), 400, "id is missing");
    assertThat(error.developerMessage())
        .contains("once stands there 2 times", "no parameter foreign");
    assertError(get("/three?id=1&id=2&id=3&id=4"), 400, "3 is the most");
    assertThat(server.answer(get("/three?id=1&id=2&id=3")).status()).isEqualTo(200);
  }

  @Test
  void parametersOfAPostInTheAddressDoNotCount() {
    Response response = server.answer(signed("POST", "/echo?echo=c", "echo=a&echo=b"));
    assertThat(new String(response.body(), UTF_8)).contains("<echo>a</echo><echo>b</echo></");
  }

  @Test
  void malformedParametersAreABadRequestAndNotAnError() throws XmlTrouble {
    for (String query : List.of("echo=%", "echo=%zz", "echo=%ff", "echo=%c0%af", "%ff=1")) {
      assertError(get("/echo?" + query), 400, "well-formed");
    }
    assertThat(server.answer(get("/echo?&&echo&=x&echo=1")).status()).isEqualTo(400);
    assertThat(server.answer(get("/echo?&&echo&echo=%2B+")).status()).isEqualTo(200);
  }

  @Test
  void aRefusalOfTheHandlerReachesDeveloperAndUser() throws XmlTrouble {
    ErrorDocument error = assertError(get("/secret"), 409, "stale");
    assertThat(error.userMessages().getFirst().text()).isEqualTo("Please load it again");
  }

  @Test
  void aFailureTellsAnIdAndNothingElse() throws XmlTrouble {
    LOG.setLevel(java.util.logging.Level.OFF);
    ErrorDocument error = assertError(get("/broken"), 500, "id ");
    assertThat(error.developerMessage()).doesNotContain("secret");
  }

  @Test
  void withoutACatalogueNobodyCanBeKnownAndTheClientMayComeBack() throws XmlTrouble {
    catalogue = Optional.empty();
    assertError(get("/echo"), 503, "catalogue");
  }

  @Test
  void anOpenDocumentIsForAnybodyAndAskedForByItsEtag() {
    Request plain = Request.get("/open", Headers.of("Host", "ewp.example"));
    Response first = server.answer(plain);
    String etag = first.headers().one("ETag").orElseThrow();
    assertThat(first.status()).isEqualTo(200);
    Response again = server.answer(plain.with(plain.headers().with("If-None-Match", etag)));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aLongAnswerIsPackedForWhoeverTakesItAndForNobodyElse() throws Exception {
    String query = "/echo?echo=" + "x".repeat(2000);
    assertThat(server.answer(get(query)).headers().has("Content-Encoding")).isFalse();
    for (String takes : List.of("gzip", "br, GZIP;q=0.5")) {
      Headers headers = Headers.of("Host", "ewp.example", "Accept-Encoding", takes);
      Response packed = server.answer(sign(new Request("GET", query, headers, new byte[0])));
      assertThat(packed.headers().one("Content-Encoding")).contains("gzip");
      assertThat(new String(Gzip.unpack(packed.body(), 10_000), UTF_8)).contains("xxxx");
    }
    Headers not = Headers.of("Host", "ewp.example", "Accept-Encoding", "gzip;q=0");
    assertThat(
            server
                .answer(sign(new Request("GET", query, not, new byte[0])))
                .headers()
                .has("Content-Encoding"))
        .isFalse();
  }

  @Test
  void anAnswerWrittenPieceByPieceIsSignedAndPackedLikeAnyOther() throws Exception {
    Headers headers =
        Headers.of(
            "Host", "ewp.example", "Accept-Signature", "rsa-sha256", "Accept-Encoding", "gzip");
    var sent =
        RequestSigner.sign(
            new Request("GET", "/long", headers, new byte[0]),
            Network.ASKING_KEY,
            clock.instant(),
            UUID.randomUUID());
    Response proven =
        ResponseVerifier.verify(
            server.answer(sent.request()),
            sent,
            key -> Optional.of(Network.SERVING_KEY.published()),
            clock.instant());
    assertThat(proven.headers().one("Content-Encoding")).contains("gzip");
    assertThat(Gzip.unpack(proven.body(), 10_000_000)).hasSize(PIECES * PIECE.length);
    proven.content().close();
  }

  @Test
  void whatFailsHalfWayIsAFailureAndNotHalfAnAnswer() throws XmlTrouble {
    LOG.setLevel(java.util.logging.Level.OFF);
    assertError(get("/half"), 500, "id ");
  }

  @Test
  void aHeaderThatWasNotSignedIsIgnored() {
    Request request = get("/echo?echo=" + "x".repeat(2000));
    Headers slipped =
        request.headers().with("Accept-Encoding", "gzip").with("Accept-Signature", "rsa-sha256");
    Response response = server.answer(request.with(slipped));
    assertThat(response.headers().has("Content-Encoding")).isFalse();
    assertThat(response.headers().has("Signature")).isFalse();
  }

  @Test
  void errorsAreSignedToo() throws Refusal {
    Headers headers = Headers.of("Host", "ewp.example", "Accept-Signature", "unknown, RSA-sha256");
    var sent =
        RequestSigner.sign(
            new Request("GET", "/three", headers, new byte[0]),
            Network.ASKING_KEY,
            clock.instant(),
            UUID.randomUUID());
    Response response = server.answer(sent.request());
    assertThat(response.status()).isEqualTo(400);
    ResponseVerifier.verify(
        response, sent, key -> Optional.of(Network.SERVING_KEY.published()), clock.instant());
  }

  @Test
  void anIdIsRepeatedAlsoToWhoeverDidNotSign() {
    Request plain =
        Request.get("/echo", Headers.of("Host", "ewp.example", "X-Request-Id", "anything"));
    assertThat(server.answer(plain).headers().one("X-Request-Id")).contains("anything");
  }

  @Test
  void whoAskedIsToldOfEachAnswerWhoseRequestWasProvenAndOfNoOther() {
    for (String target : List.of("/echo?echo=a", "/three", "/secret", "/long")) {
      assertThat(server.answered(get(target)).caller())
          .as(target)
          .contains(new Caller(Network.ASKING_KEY.fingerprint(), Optional.of(Network.ASKING)));
    }
    assertThat(server.answered(get("/nothing")).caller()).isEmpty();
    assertThat(server.answered(signed("PUT", "/echo", "")).caller()).isEmpty();
    Request genuine = get("/echo?echo=a");
    Request changed = new Request("GET", "/echo?echo=b", genuine.headers(), new byte[0]);
    assertThat(server.answered(changed).caller()).isEmpty();
    assertThat(server.answered(get("/open")).caller()).isEmpty();
  }

  private ErrorDocument assertError(Request request, int status, String why) throws XmlTrouble {
    Response response = server.answer(request);
    assertThat(response.status()).isEqualTo(status);
    Schemas.assertValid(response.body());
    ErrorDocument error = ErrorDocument.read(response.body());
    assertThat(error.developerMessage()).contains(why);
    return error;
  }

  private Request get(String target) {
    return signed("GET", target, "");
  }

  private Request signed(String method, String target, String body) {
    Headers headers = Headers.of("Host", "ewp.example");
    return sign(new Request(method, target, headers, body.getBytes(UTF_8)));
  }

  private Request sign(Request request) {
    return RequestSigner.sign(request, Network.ASKING_KEY, clock.instant(), UUID.randomUUID())
        .request();
  }

  private static Content refuse() throws Refusal {
    throw new Refusal(409, "The snapshot is stale").withUserMessage("Please load it again");
  }

  private static Content fail(Caller caller) {
    throw new IllegalStateException("secret of " + caller);
  }

  private static void piecesOf(OutputStream out) throws IOException {
    for (int i = 0; i < PIECES; i++) {
      out.write(PIECE);
    }
  }

  private static void halfOf(OutputStream out) throws IOException {
    piecesOf(out);
    throw new IOException("the database went away");
  }

  private static byte[] empty() {
    return new Echo(List.of(), List.of()).write();
  }
}
