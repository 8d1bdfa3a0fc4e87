package org.dostyk.node.parity;

/**
 * A number as it stands in a wording.
 *
 * @param share whether it was said as a part of a whole: two thirds, 七成, half
 * @param ordinal whether it counts places: the third
 * @param faint whether another language may do without it
 * @param written whether it is written in digits alone
 */
record Numeral(
    Piece piece, Ratio value, boolean share, boolean ordinal, boolean faint, boolean written) {
  static Numeral plain(int from, int to, Ratio value) {
    return new Numeral(new Piece(from, to), value, false, false, false, false);
  }

  int from() {
    return piece.from();
  }

  int to() {
    return piece.to();
  }

  Numeral asShare() {
    return new Numeral(piece, value, true, ordinal, faint, written);
  }

  Numeral asOrdinal() {
    return new Numeral(piece, value, share, true, faint, written);
  }

  Numeral asFaint() {
    return new Numeral(piece, value, share, ordinal, true, written);
  }

  Numeral asWritten() {
    return new Numeral(piece, value, share, ordinal, faint, true);
  }

  Numeral until(int to) {
    return new Numeral(new Piece(from(), to), value, share, ordinal, faint, written);
  }
}
