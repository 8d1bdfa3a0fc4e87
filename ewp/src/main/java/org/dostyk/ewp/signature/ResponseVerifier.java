package org.dostyk.ewp.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Response;

/**
 * Finds out whether an answer is the server's own: srvauth-httpsig 1.1.0, "Implementing a client".
 */
public final class ResponseVerifier {
  private ResponseVerifier() {}

  /**
   * @param sent the request that it answers
   * @param serverKeys the key with which this very endpoint may sign, by its fingerprint
   * @return the answer with the headers that were signed, and no other
   */
  public static Response verify(
      Response response,
      RequestSigner.Signed sent,
      Function<KeyFingerprint, Optional<PublishedKey>> serverKeys,
      Instant now)
      throws Refusal {
    if (!response.headers().one("X-Request-Id").equals(Optional.of(sent.requestId()))) {
      throw refused("does not repeat the request's X-Request-Id");
    }
    SignatureHeader signature =
        response
            .headers()
            .one("Signature")
            .flatMap(SignatureHeader::parse)
            .orElseThrow(() -> refused("has no Signature header of the draft's form"));
    if (!signature.algorithm().equalsIgnoreCase(SignatureHeader.ALGORITHM)) {
      throw refused("is not signed by rsa-sha256");
    }
    for (String header : new String[] {"digest", "x-request-id", "x-request-signature"}) {
      if (!signature.covers(header)) {
        throw refused("is signed without " + header);
      }
    }
    if (!signature.coversDate()) {
      throw refused("is signed without date or original-date");
    }
    if (!response.headers().one("X-Request-Signature").equals(Optional.of(sent.signature()))) {
      throw refused("repeats another X-Request-Signature than was sent");
    }
    RequestVerifier.checkDates("answer", response.headers().only(signature.headers()), now);
    PublishedKey key =
        KeyFingerprint.parse(signature.keyId())
            .flatMap(serverKeys)
            .orElseThrow(() -> refused("is signed with a key that this endpoint does not have"));
    byte[] text =
        SignatureHeader.signedText("", response.headers(), signature.headers())
            .orElseThrow(() -> refused("came without a header that was signed"));
    if (!signature.verifiesWith(key, text)) {
      throw refused("does not fit its signature");
    }
    if (!Digest.fits(response.headers(), response.content())) {
      throw refused("does not fit its Digest");
    }
    return response.with(response.headers().only(signature.headers()));
  }

  /**
   * Whether the server's clock says another time than ours, by more than an exchange allows; known
   * by nobody's signature, so it explains a failure and excuses none.
   */
  public static boolean isFromAnotherTime(Response response, Instant now) {
    Headers headers = response.headers();
    return headers
        .one("Original-Date")
        .or(() -> headers.one("Date"))
        .flatMap(HttpDate::parse)
        .filter(date -> RequestVerifier.isFar(date, now))
        .isPresent();
  }

  private static Refusal refused(String why) {
    return new Refusal(502, "The answer " + why);
  }
}
