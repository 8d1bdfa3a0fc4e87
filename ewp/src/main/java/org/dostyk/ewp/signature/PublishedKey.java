package org.dostyk.ewp.signature;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A partner's public key as a manifest or catalogue publishes it. The encoding is kept as bytes and
 * understood when the key is first used: a catalogue names thousands, of which a node meets a few.
 * Thread-safe.
 */
public final class PublishedKey {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
  private final byte[] encoded;
  private final KeyFingerprint fingerprint;
  private volatile @Nullable RSAPublicKey understood;

  /** Whether it was looked at and there was no objection. */
  private volatile boolean good;

  private PublishedKey(byte[] encoded) {
    this.encoded = encoded;
    this.fingerprint = KeyFingerprint.of(encoded);
  }

  /**
   * @param encoded X.509 SubjectPublicKeyInfo
   */
  public static PublishedKey of(byte[] encoded) {
    return new PublishedKey(encoded.clone());
  }

  /**
   * @param text X.509 SubjectPublicKeyInfo between {@code BEGIN PUBLIC KEY} and its end
   */
  public static PublishedKey fromPem(String text) {
    var found = PEM.matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("There is no public key here");
    }
    return of(Base64.getMimeDecoder().decode(found.group(1)));
  }

  public KeyFingerprint fingerprint() {
    return fingerprint;
  }

  public byte[] encoded() {
    return encoded.clone();
  }

  /** Why this key proves nothing to anybody; nothing where it is good. */
  public Optional<String> objection() {
    try {
      int bits = key().getModulus().bitLength();
      return bits < Rsa.LEAST_BITS || bits > Rsa.MOST_BITS
          ? Optional.of("has " + bits + " bits, where 2048 to 16384 are wanted")
          : Optional.empty();
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.of("is not an RSA public key");
    }
  }

  /** Whether a signature by {@code rsa-sha256} is of this key's owner. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      if (!good) {
        if (objection().isPresent()) {
          return false;
        }
        good = true;
      }
      return Rsa.verify(key(), message, signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private RSAPublicKey key() throws GeneralSecurityException {
    RSAPublicKey key = understood;
    if (key == null) {
      key = Rsa.publicKey(encoded);
      understood = key;
    }
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublishedKey that && Arrays.equals(that.encoded, encoded);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  @Override
  public String toString() {
    return fingerprint.hex();
  }
}
