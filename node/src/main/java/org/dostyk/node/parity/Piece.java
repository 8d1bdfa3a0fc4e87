package org.dostyk.node.parity;

/**
 * A piece of one wording.
 *
 * @param from where it begins, in UTF-16 units of the wording as given
 * @param to behind its end
 */
public record Piece(int from, int to) {
  public Piece {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("No piece of text runs from " + from + " to " + to);
    }
  }

  /** What stands there. */
  public String of(String wording) {
    return wording.substring(from, to);
  }

  boolean meets(Piece other) {
    return from < other.to && other.from < to;
  }
}
