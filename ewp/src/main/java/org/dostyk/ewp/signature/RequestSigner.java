package org.dostyk.ewp.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;

/** Signs requests: cliauth-httpsig 1.0.2, "Implementing a client". */
public final class RequestSigner {
  private RequestSigner() {}

  /** A request that is signed, and what an answer to it must repeat. */
  public record Signed(Request request, String requestId, String signature) {}

  /**
   * Adds date, id and digest, and signs these and every header that is there.
   *
   * @param request must have a {@code Host}
   * @param requestId random and never used before
   */
  public static Signed sign(Request request, SigningKey key, Instant now, UUID requestId) {
    Headers headers =
        request
            .headers()
            .with("Date", HttpDate.of(now))
            .with("X-Request-Id", requestId.toString())
            .with("Digest", Digest.of(request.body()));
    if (headers.one("Host").isEmpty()) {
      throw new IllegalArgumentException("A request to no host is not signed");
    }
    List<String> names = new ArrayList<>();
    names.add("(request-target)");
    headers.each(
        (name, value) -> {
          if (!names.contains(name)) {
            names.add(name);
          }
        });
    byte[] text =
        SignatureHeader.signedText(target(request), headers, names)
            .orElseThrow(() -> new IllegalStateException("A header that is there is not there"));
    SignatureHeader signature = SignatureHeader.sign(key, names, text);
    return new Signed(
        request.with(headers.with("Authorization", "Signature " + signature.text())),
        requestId.toString(),
        signature.signature());
  }

  static String target(Request request) {
    return request.method().toLowerCase(Locale.ROOT) + " " + request.target();
  }
}
