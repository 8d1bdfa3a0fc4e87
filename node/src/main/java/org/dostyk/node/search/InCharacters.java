package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Short forms in Chinese characters: 北外, 哈工大, 华北电力. */
final class InCharacters {
  private InCharacters() {}

  /**
   * A part of the full name.
   *
   * @param needed whether it has to give a character
   */
  private record Piece(String text, boolean needed) {}

  /**
   * Whether characters are taken from a full name's parts in order, every place and field giving.
   */
  static boolean fits(String letters, List<String> full, NameReading beside) {
    var pieces = new ArrayList<Piece>();
    for (String run : full) {
      if (!Sound.isHan(run.codePointAt(0))) {
        return false;
      }
      int i = 0;
      while (i < run.length()) {
        Lexicon.Found found = Lexicon.usual().atHan(run, i);
        int length = found == null ? 1 : found.words();
        boolean needed =
            found == null
                || !beside.of(found.part().role()).contains(found.part().key())
                    && (found.part().role() == Part.Role.PLACE
                        || found.part().role() == Part.Role.FIELD);
        pieces.add(new Piece(run.substring(i, i + length), needed));
        i += length;
      }
    }
    return fits(letters, 0, pieces, 0);
  }

  /** The usual short forms: the parts' first characters, with and without the last; no kind. */
  static Set<String> usual(String full) {
    var first = new StringBuilder();
    int i = 0;
    int last = 0;
    while (i < full.length()) {
      Lexicon.Found found = Lexicon.usual().atHan(full, i);
      first.append(full.charAt(i));
      last = i;
      i += found == null ? 1 : found.words();
    }
    var usual = new HashSet<String>();
    usual.add(first.toString());
    if (first.length() > 2) {
      usual.add(first.substring(0, first.length() - 1));
    }
    if (last > 1) {
      usual.add(full.substring(0, last));
    }
    return usual;
  }

  private static boolean fits(String letters, int at, List<Piece> pieces, int piece) {
    if (piece == pieces.size()) {
      return at == letters.length();
    }
    Piece next = pieces.get(piece);
    if (!next.needed() && fits(letters, at, pieces, piece + 1)) {
      return true;
    }
    int from = 0;
    for (int i = at; i < letters.length(); i++) {
      int found = next.text().indexOf(letters.charAt(i), from);
      if (found < 0 || i == at && found > 0) {
        return false;
      }
      from = found + 1;
      if (fits(letters, i + 1, pieces, piece + 1)) {
        return true;
      }
    }
    return false;
  }
}
