package org.dostyk.ewp.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.ewp.TestClock;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault of a request, and nothing else wrong with it. */
class RequestVerifierTest {
  private static final SigningKey KEY = SigningKey.generate();
  private static final SigningKey OTHER_KEY = SigningKey.generate();
  private final TestClock clock = new TestClock();
  private final RequestVerifier verifier =
      new RequestVerifier(Set.of("ewp.example", "ewp.example:8443"), clock);
  private final Map<KeyFingerprint, PublishedKey> catalogue = new HashMap<>();

  @BeforeEach
  void publish() {
    catalogue.put(KEY.fingerprint(), KEY.published());
  }

  @Test
  void aGenuineRequestIsAcceptedWithTheHeadersThatWereSignedAndNoOther() throws Refusal {
    Request signed = signed();
    var genuine = verify(signed.with(signed.headers().with("X-Slipped-In", "evil")));
    assertThat(genuine.key()).isEqualTo(KEY.fingerprint());
    assertThat(genuine.request().headers().has("X-Slipped-In")).isFalse();
    assertThat(genuine.request().headers().one("Host")).contains("ewp.example:8443");
    assertThat(genuine.request().body()).isEqualTo("echo=a".getBytes(UTF_8));
  }

  @Test
  void aRequestWithoutASignatureIsToldHowToSign() {
    Refusal refusal = refusal(signed().with(signed().headers().without("Authorization")));
    assertThat(refusal.status()).isEqualTo(401);
    assertThat(refusal.headers().one("WWW-Authenticate")).contains("Signature realm=\"EWP\"");
    assertThat(refusal.headers().one("Want-Digest")).contains("SHA-256");
  }

  @Test
  void aSignatureByAnotherKeyThanItNamesIsRefused() {
    Request signed = signed(OTHER_KEY);
    String forged =
        signed
            .headers()
            .one("Authorization")
            .orElseThrow()
            .replace(OTHER_KEY.fingerprint().hex(), KEY.fingerprint().hex());
    assertRefused(signed.with(signed.headers().with("Authorization", forged)), 400, "signature");
  }

  @Test
  void aSignatureOverAnotherPathIsRefused() {
    Request signed = signed();
    assertRefused(new Request("POST", "/other", signed.headers(), signed.body()), 400, "signature");
    assertRefused(
        new Request("GET", signed.target(), signed.headers(), signed.body()), 400, "signature");
  }

  @Test
  void aBrokenSignatureIsRefusedAndNotAnError() {
    for (String broken : List.of("", "!", "AAAA", "A".repeat(344))) {
      String header =
          signed()
              .headers()
              .one("Authorization")
              .orElseThrow()
              .replaceFirst("signature=\"[^\"]*\"", "signature=\"" + broken + "\"");
      Refusal refusal = refusal(signed().with(signed().headers().with("Authorization", header)));
      assertThat(refusal.status()).isBetween(400, 401);
    }
  }

  @Test
  void anUnknownKeyIsForbidden() {
    assertRefused(signed(OTHER_KEY), 403, "catalogue");
  }

  @Test
  void aKeyRevokedBetweenTwoRequestsOpensTheFirstAlone() throws Refusal {
    verify(signed());
    catalogue.remove(KEY.fingerprint());
    assertRefused(signed(), 403, "catalogue");
  }

  @Test
  void aDateOutsideTheWindowIsRefused() throws Refusal {
    Request early = signed();
    clock.pass(Duration.ofMinutes(5));
    verify(early);
    Request late = signed();
    clock.pass(Duration.ofMinutes(5).plusSeconds(1));
    assertRefused(late, 400, "Date");
    Request future = signed();
    clock.pass(Duration.ofMinutes(-6));
    assertRefused(future, 400, "Date");
  }

  @Test
  void aDateThatIsNoDateIsRefused() {
    assertRefused(resigned("Date", "yesterday"), 400, "not a date");
  }

  @Test
  void originalDateStandsForDateBehindAProxyThatWritesItsOwn() throws Refusal {
    Headers headers = signed().headers();
    Request moved =
        resigned(
            headers.without("Date").with("Original-Date", headers.one("Date").orElseThrow()),
            List.of());
    assertThat(verify(moved).key()).isEqualTo(KEY.fingerprint());
  }

  @Test
  void aReplayedRequestIsRefused() throws Refusal {
    Request request = signed();
    verify(request);
    assertRefused(request, 400, "used before");
    clock.pass(Duration.ofMinutes(4));
    assertRefused(request, 400, "used before");
  }

  @Test
  void theSameIdOfAnotherClientIsNoReplay() throws Refusal {
    catalogue.put(OTHER_KEY.fingerprint(), OTHER_KEY.published());
    UUID id = UUID.randomUUID();
    verify(RequestSigner.sign(plain(), KEY, clock.instant(), id).request());
    verify(RequestSigner.sign(plain(), OTHER_KEY, clock.instant(), id).request());
  }

  @Test
  void anIdNotInCanonicalFormIsRefused() {
    for (String id : List.of("1", "DC05B425-4E86-4106-8DDE-1257FCCF53E5", "dc05b425")) {
      assertRefused(resigned("X-Request-Id", id), 400, "UUID");
    }
  }

  @Test
  void aRequestForAnotherHostIsRefused() {
    assertRefused(resigned("Host", "evil.example"), 400, "Host");
    assertRefused(resigned("Host", "ewp.example:1"), 400, "Host");
  }

  @Test
  void aSignatureOverTheHostWithoutItsPortCountsToo() throws Refusal {
    Request signed = resigned("Host", "ewp.example");
    Request sent = signed.with(signed.headers().with("Host", "ewp.example:8443"));
    assertThat(verify(sent).key()).isEqualTo(KEY.fingerprint());
  }

  @Test
  void aHeaderStrippedOnTheWayIsNoticed() {
    Request signed = resigned(signed().headers().with("X-Extra", "1"), List.of());
    assertRefused(signed.with(signed.headers().without("X-Extra")), 400, "did not arrive");
    for (String header : List.of("Digest", "Host", "X-Request-Id", "Date")) {
      Refusal refusal = refusal(signed.with(signed.headers().without(header)));
      assertThat(refusal.status()).as(header).isEqualTo(400);
    }
  }

  @Test
  void aHeaderDuplicatedOnTheWayIsNoticed() {
    for (String header : List.of("Digest", "Host", "X-Request-Id", "Date", "Accept")) {
      Request signed = resigned(signed().headers().with("Accept", "text/xml"), List.of());
      Map<String, List<String>> twice = new HashMap<>();
      signed.headers().each((name, value) -> twice.put(name, List.of(value)));
      String name = header.toLowerCase(java.util.Locale.ROOT);
      String value = signed.headers().one(header).orElseThrow();
      twice.put(name, List.of(value, value));
      assertThat(refusal(signed.with(Headers.of(twice))).status()).as(header).isEqualTo(400);
    }
  }

  @Test
  void aSignatureThatLeavesOutWhatMustBeSignedIsRefused() {
    for (String header : List.of("(request-target)", "host", "date", "digest", "x-request-id")) {
      assertRefused(resigned(signed().headers(), List.of(header)), 401, "must cover");
    }
  }

  @Test
  void anotherAlgorithmIsRefused() {
    Request signed = signed();
    String header =
        signed.headers().one("Authorization").orElseThrow().replace("rsa-sha256", "hmac-sha256");
    assertRefused(signed.with(signed.headers().with("Authorization", header)), 401, "rsa-sha256");
  }

  @Test
  void aBodyThatDoesNotFitItsDigestIsRefused() {
    Request signed = signed();
    Request changed =
        new Request("POST", signed.target(), signed.headers(), "echo=b".getBytes(UTF_8));
    assertRefused(changed, 400, "Digest");
  }

  @Test
  void ofSeveralDigestsTheSha256Counts() throws Refusal {
    String sha256 = signed().headers().one("Digest").orElseThrow();
    verify(resigned("Digest", "MD5=AAAA, " + sha256.replace("SHA-256", "sHa-256")));
    assertRefused(resigned("Digest", "SHA=AAAA"), 400, "Digest");
    assertRefused(resigned("Digest", sha256 + ",SHA-256=AAAA"), 400, "Digest");
  }

  @Test
  void aKeyOf1024BitsProvesNothing() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var weak = PublishedKey.of(generator.generateKeyPair().getPublic().getEncoded());
    assertThat(weak.objection()).isPresent();
    catalogue.put(KEY.fingerprint(), weak);
    assertRefused(signed(), 400, "signature");
  }

  @Test
  void anErrorNamesNoSecret() {
    for (Request request : List.of(signed(OTHER_KEY), resigned("Date", "x"))) {
      String message = String.valueOf(refusal(request).getMessage());
      assertThat(message).doesNotContain(KEY.fingerprint().hex(), OTHER_KEY.fingerprint().hex());
      assertThat(message).doesNotContain(RequestVerifier.peek(request).orElseThrow().signature());
    }
  }

  private Request plain() {
    return new Request(
        "POST",
        "/echo?x=1",
        Headers.of("Host", "ewp.example:8443", "Content-Type", "application/x-www-form-urlencoded"),
        "echo=a".getBytes(UTF_8));
  }

  private Request signed() {
    return signed(KEY);
  }

  private Request signed(SigningKey key) {
    return RequestSigner.sign(plain(), key, clock.instant(), UUID.randomUUID()).request();
  }

  private Request resigned(String header, String value) {
    return resigned(signed().headers().with(header, value), List.of());
  }

  /**
   * Signed as an awkward client would: these headers as they are, without some in the signature.
   */
  private Request resigned(Headers headers, List<String> unsigned) {
    var names = new java.util.ArrayList<>(List.of("(request-target)"));
    headers.without("Authorization").each((name, value) -> names.add(name));
    names.removeAll(unsigned);
    byte[] text = SignatureHeader.signedText("post /echo?x=1", headers, names).orElseThrow();
    String header = "Signature " + SignatureHeader.sign(KEY, names, text).text();
    return plain().with(headers.with("Authorization", header));
  }

  private RequestVerifier.Genuine verify(Request request) throws Refusal {
    return verifier.verify(request, key -> Optional.ofNullable(catalogue.get(key)));
  }

  private Refusal refusal(Request request) {
    return catchThrowableOfType(Refusal.class, () -> verify(request));
  }

  private void assertRefused(Request request, int status, String why) {
    Refusal refusal = refusal(request);
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).contains(why);
    assertThat(refusal.status()).isEqualTo(status);
  }
}
