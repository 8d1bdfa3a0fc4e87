package org.dostyk.node.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes: what a signature covers, what a paper carries, what a stranger
 * compares.
 *
 * @param hex 64 hexadecimal digits, small letters
 */
public record Hash(String hex) implements Comparable<Hash> {

  /** What the hash is, as readers know it. */
  public static final String ALGORITHM = "SHA-256";

  /** How many digits the short form has: enough to find one among those kept here. */
  public static final int SHORT = 16;

  static final int DIGITS = 64;

  public Hash {
    if (hex.length() != DIGITS || !hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
      throw new IllegalArgumentException(
          "A hash has 64 digits of 0-9 and a-f, not: " + hex + ". Maybe it was cut off.");
    }
  }

  public static Hash of(byte[] bytes) {
    try {
      return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  /**
   * The first sixteen digits in groups of four, for a line of print: {@code 9c56 cc51 b374 c3ba}.
   */
  public String shortForm() {
    return grouped(hex.substring(0, SHORT));
  }

  /** All digits in groups of four, for reading aloud or comparing by eye. */
  public String longForm() {
    return grouped(hex);
  }

  static String grouped(String digits) {
    return digits.replaceAll("(....)(?!$)", "$1 ");
  }

  @Override
  public int compareTo(Hash other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
