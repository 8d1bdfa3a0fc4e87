package org.dostyk.ewp.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a public key's binary encoding (X.509 SubjectPublicKeyInfo), in lower-case
 * hexadecimal: the name by which the network knows a key.
 */
public record KeyFingerprint(String hex) implements Comparable<KeyFingerprint> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public KeyFingerprint {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
    }
  }

  /** Of any letters' case, since one of the two specifications leaves it open. */
  public static Optional<KeyFingerprint> parse(String text) {
    String hex = text.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(hex).matches() ? Optional.of(new KeyFingerprint(hex)) : Optional.empty();
  }

  public static KeyFingerprint of(byte[] encodedKey) {
    return new KeyFingerprint(HexFormat.of().formatHex(sha256(encodedKey)));
  }

  /** In groups of four, as two people read it to each other over the phone. */
  public String spoken() {
    return hex.replaceAll("(.{4})(?!$)", "$1 ");
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public int compareTo(KeyFingerprint other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
