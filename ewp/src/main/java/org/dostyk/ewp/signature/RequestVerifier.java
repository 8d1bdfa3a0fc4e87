package org.dostyk.ewp.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;

/**
 * Finds out who sent a request: cliauth-httpsig 1.0.2, "Implementing a server", in its order,
 * except that the id is noted as used last, when the request is known to be genuine. Thread-safe.
 */
public final class RequestVerifier {
  /** The narrowest that the specification allows, and what it recommends. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  private static final int MOST_REQUESTS = 2_000_000;
  private static final Pattern CANONICAL_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Headers HOW_TO_SIGN =
      Headers.of("WWW-Authenticate", "Signature realm=\"EWP\"", "Want-Digest", "SHA-256");

  private final Set<String> hosts;
  private final Clock clock;
  private final SeenRequests seen = new SeenRequests(WINDOW, MOST_REQUESTS);

  /**
   * @param hosts names under which this server is reached, each without and, where it is not 443,
   *     with its port: some clients sign the one form, some the other
   */
  public RequestVerifier(Set<String> hosts, Clock clock) {
    this.hosts = hosts;
    this.clock = clock;
  }

  /**
   * A request that its sender signed.
   *
   * @param request with the headers that were signed, and no other
   * @param signature to be repeated in the answer
   */
  public record Genuine(Request request, KeyFingerprint key, String requestId, String signature) {}

  /**
   * @param clientKeys the key with which a client may sign, by its fingerprint, as the catalogue
   *     has it now
   */
  public Genuine verify(
      Request request, Function<KeyFingerprint, Optional<PublishedKey>> clientKeys) throws Refusal {
    SignatureHeader signature = signature(request);
    if (!signature.algorithm().equalsIgnoreCase(SignatureHeader.ALGORITHM)) {
      throw unauthenticated("The signature's algorithm must be rsa-sha256");
    }
    for (String header : List.of("(request-target)", "host", "digest", "x-request-id")) {
      if (!signature.covers(header)) {
        throw unauthenticated("The signature must cover " + header);
      }
    }
    if (!signature.coversDate()) {
      throw unauthenticated("The signature must cover date or original-date");
    }
    checkHost(request.headers());
    KeyFingerprint keyId =
        KeyFingerprint.parse(signature.keyId())
            .orElseThrow(() -> new Refusal(400, "keyId must be the SHA-256 of your public key"));
    PublishedKey key =
        clientKeys
            .apply(keyId)
            .orElseThrow(
                () -> new Refusal(403, "The catalogue knows no client that signs with this key"));
    Instant now = clock.instant();
    checkDates("request", request.headers(), now);
    UUID id = requestId(request.headers());
    if (!signatureHolds(request, signature, key)) {
      throw new Refusal(400, "The signature does not fit the request as it arrived");
    }
    if (!Digest.fits(request.headers(), request.body())) {
      throw new Refusal(400, "The Digest has no SHA-256 that fits the body as it arrived");
    }
    switch (seen.take(keyId, id, now)) {
      case REPLAYED -> throw new Refusal(400, "This X-Request-Id was used before");
      case TOO_MANY -> throw new Refusal(503, "Too many requests within a few minutes");
      case FRESH -> {
        // goes on
      }
    }
    Request signedOnly = request.with(request.headers().only(signature.headers()));
    return new Genuine(signedOnly, keyId, id.toString(), signature.signature());
  }

  /** The signature's parameters, also of a request that will be refused: an error repeats them. */
  public static Optional<SignatureHeader> peek(Request request) {
    return request
        .headers()
        .one("Authorization")
        .filter(text -> text.regionMatches(true, 0, "Signature ", 0, 10))
        .flatMap(text -> SignatureHeader.parse(text.substring(10).strip()));
  }

  private static SignatureHeader signature(Request request) throws Refusal {
    if (!request.headers().has("Authorization")) {
      throw unauthenticated("Sign your request: there is no Authorization header");
    }
    return peek(request)
        .orElseThrow(
            () ->
                unauthenticated(
                    "The Authorization header is not one Signature of the draft's form"));
  }

  /**
   * Some HTTP libraries write the port into {@code Host} behind the signer's back, or leave it out.
   * Both forms name this server, so a signature over either says the same.
   */
  private boolean signatureHolds(Request request, SignatureHeader signature, PublishedKey key)
      throws Refusal {
    String received = request.headers().one("Host").orElseThrow();
    String name = nameOf(received);
    var forms = new ArrayList<>(List.of(received));
    hosts.stream()
        .filter(form -> nameOf(form).equalsIgnoreCase(name) && !form.equalsIgnoreCase(received))
        .forEach(forms::add);
    for (String host : forms) {
      byte[] text =
          SignatureHeader.signedText(
                  RequestSigner.target(request),
                  request.headers().with("Host", host),
                  signature.headers())
              .orElseThrow(() -> new Refusal(400, "A header that was signed did not arrive"));
      if (signature.verifiesWith(key, text)) {
        return true;
      }
    }
    return false;
  }

  private static String nameOf(String host) {
    int port = host.lastIndexOf(':');
    return port < 0 || host.endsWith("]") ? host : host.substring(0, port);
  }

  private void checkHost(Headers headers) throws Refusal {
    String host =
        headers
            .one("Host")
            .orElseThrow(() -> new Refusal(400, "There must be one Host header"))
            .toLowerCase(Locale.ROOT);
    if (!hosts.contains(host)) {
      throw new Refusal(400, "This server does not answer under that Host");
    }
  }

  /** Every date that is there counts, signed or not. */
  static void checkDates(String what, Headers headers, Instant now) throws Refusal {
    boolean any = false;
    for (String name : List.of("Date", "Original-Date")) {
      for (String value : headers.all(name)) {
        any = true;
        Instant date =
            HttpDate.parse(value)
                .orElseThrow(() -> new Refusal(400, "The " + name + " header is not a date"));
        if (isFar(date, now)) {
          throw new Refusal(
              400,
              "The %s's %s is more than %d minutes from now"
                  .formatted(what, name, WINDOW.toMinutes()));
        }
      }
    }
    if (!any) {
      throw new Refusal(400, "There is neither Date nor Original-Date");
    }
  }

  static boolean isFar(Instant date, Instant now) {
    return Duration.between(date, now).abs().compareTo(WINDOW) > 0;
  }

  private static UUID requestId(Headers headers) throws Refusal {
    String id = headers.one("X-Request-Id").orElse("");
    if (!CANONICAL_ID.matcher(id).matches()) {
      throw new Refusal(400, "X-Request-Id must be a UUID in its canonical form");
    }
    return UUID.fromString(id);
  }

  private static Refusal unauthenticated(String why) {
    return new Refusal(401, why, HOW_TO_SIGN);
  }
}
