package org.dostyk.ewp.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;

/** Signs answers: srvauth-httpsig 1.1.0, "Implementing a server". */
public final class ResponseSigner {
  private ResponseSigner() {}

  /** Whether a client wants a signed answer, and in an algorithm that there is. */
  public static boolean isWanted(Headers request) {
    return request.list("Accept-Signature").stream()
        .anyMatch(SignatureHeader.ALGORITHM::equalsIgnoreCase);
  }

  /**
   * What every answer repeats of its request, signed or not.
   *
   * @param request as it arrived
   */
  public static Response tied(Response response, Request request) {
    Headers headers = response.headers();
    Optional<String> id = request.headers().one("X-Request-Id");
    if (id.isPresent()) {
      headers = headers.with("X-Request-Id", id.get());
    }
    Optional<SignatureHeader> signature = RequestVerifier.peek(request);
    if (signature.isPresent()) {
      headers = headers.with("X-Request-Signature", signature.get().signature());
    }
    return response.with(headers);
  }

  /**
   * Adds date and digest, and signs these and every header that is there.
   *
   * @param dateHeader {@code Date}; or {@code Original-Date} where the server in front writes a
   *     {@code Date} of its own
   */
  public static Response sign(Response response, SigningKey key, Instant now, String dateHeader) {
    Headers headers =
        response
            .headers()
            .with(dateHeader, HttpDate.of(now))
            .with("Digest", Digest.of(response.content()));
    List<String> names = new ArrayList<>();
    headers.each(
        (name, value) -> {
          if (!names.contains(name)) {
            names.add(name);
          }
        });
    byte[] text =
        SignatureHeader.signedText("", headers, names)
            .orElseThrow(() -> new IllegalStateException("A header that is there is not there"));
    return response.with(headers.with("Signature", SignatureHeader.sign(key, names, text).text()));
  }
}
