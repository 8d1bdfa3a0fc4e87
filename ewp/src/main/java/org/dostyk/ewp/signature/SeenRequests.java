package org.dostyk.ewp.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Remembers which request ids were used, for as long as a request with the same date would still be
 * accepted: twice the window, since dates may lie before and after now. Two sets take turns, so
 * that forgetting costs nothing. Only requests that were truly signed are remembered, each under
 * its key: nobody can use up another's ids. Thread-safe.
 */
public final class SeenRequests {
  private final long span;
  private final int most;
  private Ids current = new Ids();
  private Ids before = new Ids();
  private long turn = Long.MIN_VALUE;

  /**
   * @param window how far a date may lie from now
   * @param most requests within twice the window that are remembered, at 16 to 64 bytes each;
   *     beyond them, requests are refused rather than let through unchecked
   */
  public SeenRequests(Duration window, int most) {
    this.span = window.multipliedBy(2).toMillis();
    this.most = most;
  }

  /** What is known of a request. */
  enum Verdict {
    FRESH,
    REPLAYED,
    TOO_MANY
  }

  synchronized Verdict take(KeyFingerprint key, UUID id, Instant moment) {
    long now = moment.toEpochMilli();
    if (turn == Long.MIN_VALUE || now - turn >= span) {
      before = turn == Long.MIN_VALUE || now - turn >= 2 * span ? new Ids() : current;
      current = new Ids();
      turn = now;
    }
    // The id is random; the key's own bits keep equal ids of two keys apart.
    long high = id.getMostSignificantBits() ^ Long.parseUnsignedLong(key.hex(), 0, 16, 16);
    long low = id.getLeastSignificantBits() ^ Long.parseUnsignedLong(key.hex(), 16, 32, 16);
    if (before.contains(high, low) || current.contains(high, low)) {
      return Verdict.REPLAYED;
    }
    if (current.size >= most) {
      return Verdict.TOO_MANY;
    }
    current.add(high, low);
    return Verdict.FRESH;
  }

  /** A set of 128-bit numbers, open addressing, at most half full. */
  private static final class Ids {
    private long[] slots = new long[2048];
    private int size;

    boolean contains(long high, long low) {
      int at = slot(slots, high, low);
      return slots[at] != 0 || slots[at + 1] != 0;
    }

    void add(long high, long low) {
      if (size * 4 >= slots.length) {
        long[] wider = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
          if (slots[i] != 0 || slots[i + 1] != 0) {
            put(wider, slots[i], slots[i + 1]);
          }
        }
        slots = wider;
      }
      put(slots, high, low);
      size++;
    }

    private static void put(long[] into, long high, long low) {
      int at = slot(into, high, low);
      into[at] = high;
      into[at + 1] = low;
    }

    /** Where it stands, or the empty place where it would. */
    private static int slot(long[] in, long high, long low) {
      long mixed = (high * 31 + low) * 0x9E3779B97F4A7C15L;
      int at = (int) (mixed >>> 33) * 2 & in.length - 1;
      while ((in[at] != 0 || in[at + 1] != 0) && (in[at] != high || in[at + 1] != low)) {
        at = at + 2 & in.length - 1;
      }
      return at;
    }
  }
}
