package org.dostyk.ewp.xml;

import java.time.Duration;

/**
 * How much of a document is read before it is refused. A partner's answer is never trusted to be of
 * reasonable size: whoever holds a partner's key, or the partner's own faulty program, can send
 * anything.
 *
 * @param bytes most bytes of a document, after decompression
 * @param depth most elements inside one another; no message of the network goes deeper than 12
 * @param elements most elements of a document
 * @param text most characters of one element's text
 * @param time longest time to read a document, the wait for its bytes included
 */
public record XmlLimits(long bytes, int depth, long elements, int text, Duration time) {
  /** For the answer of a partner: 32 MB, half a minute. */
  public static final XmlLimits MESSAGE =
      new XmlLimits(32L << 20, 64, 2_000_000, 1 << 20, Duration.ofSeconds(30));

  /** For the catalogue of a whole network: 256 MB, a minute. */
  public static final XmlLimits CATALOGUE =
      new XmlLimits(256L << 20, 64, 10_000_000, 1 << 20, Duration.ofMinutes(1));

  /** For an error document or a manifest: 1 MB, ten seconds. */
  public static final XmlLimits SMALL =
      new XmlLimits(1L << 20, 64, 20_000, 1 << 18, Duration.ofSeconds(10));

  /** Limits must be positive. */
  public XmlLimits {
    if (bytes <= 0 || depth <= 0 || elements <= 0 || text <= 0 || !time.isPositive()) {
      throw new IllegalArgumentException("A limit that lets nothing through: " + bytes);
    }
  }
}
