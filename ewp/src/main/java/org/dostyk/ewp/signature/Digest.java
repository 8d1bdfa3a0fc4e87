package org.dostyk.ewp.signature;

import java.security.MessageDigest;
import java.util.Base64;
import org.dostyk.ewp.wire.Body;
import org.dostyk.ewp.wire.Headers;

/**
 * The {@code Digest} header: RFC 3230 with SHA-256 of RFC 5843. It may name several algorithms, of
 * which only SHA-256 counts here.
 */
final class Digest {
  private static final String SHA_256 = "SHA-256=";

  private Digest() {}

  static String of(byte[] body) {
    return ofHash(KeyFingerprint.sha256(body));
  }

  static String of(Body body) {
    return ofHash(body.hash());
  }

  private static String ofHash(byte[] hash) {
    return SHA_256 + Base64.getEncoder().encodeToString(hash);
  }

  /** Whether there is a SHA-256 at all, and every one that there is fits the body. */
  static boolean fits(Headers headers, byte[] body) {
    return fitsHash(headers, KeyFingerprint.sha256(body));
  }

  static boolean fits(Headers headers, Body body) {
    return fitsHash(headers, body.hash());
  }

  private static boolean fitsHash(Headers headers, byte[] actual) {
    boolean found = false;
    for (String part : headers.list("Digest")) {
      if (part.regionMatches(true, 0, SHA_256, 0, SHA_256.length())) {
        found = true;
        try {
          byte[] claimed = Base64.getDecoder().decode(part.substring(SHA_256.length()).strip());
          if (!MessageDigest.isEqual(claimed, actual)) {
            return false;
          }
        } catch (IllegalArgumentException e) {
          return false;
        }
      }
    }
    return found;
  }
}
