package org.dostyk.node.documents;

import java.time.Instant;
import java.util.Locale;

/**
 * Bytes that are kept under their hash and never change.
 *
 * @param bytes not to be written to
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptDocument(Hash hash, Kind kind, byte[] bytes, Instant keptAt) {

  /** What the bytes are. */
  public enum Kind {
    /** A document in canonical JSON, such as {@link BilingualDocument#canonical()}. */
    CANONICAL,
    /** A PDF that was handed out. */
    PAPER,
    /** A scan of a signed paper, as it was sent. */
    SCAN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
