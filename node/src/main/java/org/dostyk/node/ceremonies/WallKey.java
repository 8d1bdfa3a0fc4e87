package org.dostyk.node.ceremonies;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a wall's address ends in: 144 random bits in 24 letters. It opens a public event's wall and
 * nothing else, so it is kept as it is and shown again to the officers.
 */
final class WallKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  private WallKey() {}

  static String make() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
