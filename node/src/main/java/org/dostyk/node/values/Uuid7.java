package org.dostyk.node.values;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Makes UUIDs of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits. */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Random bytes are drawn for many at once: a draw costs as much for ten bytes as for these. */
  private static final byte[] DRAWN = new byte[2_000];

  private static final int EACH = 10;
  private static final ReentrantLock DRAWING = new ReentrantLock();
  private static int left;

  private Uuid7() {}

  public static UUID next(Clock clock) {
    byte[] random = random();
    long high = clock.millis() << 16 | 0x7000L | (random[0] & 0x0FL) << 8 | (random[1] & 0xFFL);
    long low = 0;
    for (int i = 2; i < EACH; i++) {
      low = low << 8 | (random[i] & 0xFFL);
    }
    return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
  }

  private static byte[] random() {
    DRAWING.lock();
    try {
      if (left == 0) {
        RANDOM.nextBytes(DRAWN);
        left = DRAWN.length / EACH;
      }
      left--;
      return Arrays.copyOfRange(DRAWN, left * EACH, (left + 1) * EACH);
    } finally {
      DRAWING.unlock();
    }
  }
}
