package org.dostyk.ewp.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.TestClock;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.junit.jupiter.api.Test;

/** Each fault of an answer. */
class ResponseVerifierTest {
  private static final SigningKey CLIENT = SigningKey.generate();
  private static final SigningKey SERVER = SigningKey.generate();
  private final TestClock clock = new TestClock();
  private final RequestSigner.Signed sent =
      RequestSigner.sign(
          Request.get("/echo", Headers.of("Host", "ewp.example")),
          CLIENT,
          clock.instant(),
          UUID.randomUUID());

  @Test
  void aGenuineAnswerKeepsWhatWasSignedAndNothingElse() throws Refusal {
    Response answer = answer("Date");
    Response proven = verify(answer.with(answer.headers().with("Set-Cookie", "evil")));
    assertThat(proven.headers().has("Set-Cookie")).isFalse();
    assertThat(proven.headers().one("Content-Type")).contains("text/xml");
    verify(answer("Original-Date"));
  }

  @Test
  void anAnswerToAnotherRequestIsRefused() {
    var other =
        RequestSigner.sign(
            Request.get("/echo", Headers.of("Host", "ewp.example")),
            CLIENT,
            clock.instant(),
            UUID.randomUUID());
    assertRefused(answer(other, SERVER, "Date"), "X-Request-Id");
    Response swapped =
        ResponseSigner.sign(
            ResponseSigner.tied(plain(), other.request())
                .with(
                    ResponseSigner.tied(plain(), other.request())
                        .headers()
                        .with("X-Request-Id", sent.requestId())),
            SERVER,
            clock.instant(),
            "Date");
    assertRefused(swapped, "X-Request-Signature");
  }

  @Test
  void anAnswerWithoutASignatureIsRefused() {
    assertRefused(answer("Date").with(answer("Date").headers().without("Signature")), "Signature");
  }

  @Test
  void anAnswerSignedWithAKeyOfAnotherEndpointIsRefused() {
    assertRefused(answer(sent, CLIENT, "Date"), "key");
  }

  @Test
  void aChangedBodyIsRefused() {
    Response answer = answer("Date");
    assertRefused(
        new Response(200, answer.headers(), "<other/>".getBytes(UTF_8)), "does not fit its Digest");
  }

  @Test
  void aChangedHeaderIsRefused() {
    Response answer = answer("Date");
    assertRefused(
        answer.with(answer.headers().with("Content-Type", "text/html")),
        "does not fit its signature");
    assertRefused(answer.with(answer.headers().without("Content-Type")), "without a header");
  }

  @Test
  void aDuplicatedHeaderIsRefused() {
    Response answer = answer("Date");
    Map<String, List<String>> twice = new HashMap<>();
    answer.headers().each((name, value) -> twice.put(name, List.of(value)));
    for (String name : List.of("digest", "x-request-id", "signature", "content-type", "date")) {
      var changed = new HashMap<>(twice);
      String value = answer.headers().one(name).orElseThrow();
      changed.put(name, List.of(value, value));
      assertThat(
              catchThrowableOfType(Refusal.class, () -> verify(answer.with(Headers.of(changed)))))
          .as(name)
          .isNotNull();
    }
  }

  @Test
  void anOldAnswerIsRefused() {
    Response answer = answer("Date");
    clock.pass(Duration.ofMinutes(6));
    assertRefused(answer, "Date");
  }

  private static Response plain() {
    return new Response(200, Headers.of("Content-Type", "text/xml"), "<x/>".getBytes(UTF_8));
  }

  private Response answer(String dateHeader) {
    return answer(sent, SERVER, dateHeader);
  }

  private Response answer(RequestSigner.Signed to, SigningKey key, String dateHeader) {
    return ResponseSigner.sign(
        ResponseSigner.tied(plain(), to.request()), key, clock.instant(), dateHeader);
  }

  private Response verify(Response response) throws Refusal {
    return ResponseVerifier.verify(
        response,
        sent,
        key ->
            key.equals(SERVER.fingerprint()) ? Optional.of(SERVER.published()) : Optional.empty(),
        clock.instant());
  }

  private void assertRefused(Response response, String why) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> verify(response));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).contains(why);
  }
}
