package org.dostyk.node.values;

import java.text.Normalizer;

/**
 * What somebody typed or a cell held, made fit to keep: normal form C, no control characters, no
 * invisible marks that turn the direction of what follows, no spaces at the ends. Letters, and the
 * joiners that Persian needs, stay as they are.
 */
public final class Tidy {
  /** Below it every letter is in normal form C and stands alone. */
  private static final char FIRST_MARK = 0x300;

  private Tidy() {}

  /** In one line, words parted by single spaces. */
  public static String line(String typed) {
    return clean(typed).replaceAll("[\\s\\h]+", " ").strip();
  }

  /** In several lines; each keeps its own, spaces at its ends aside. */
  public static String lines(String typed) {
    return isTidy(typed) ? typed : tidied(typed);
  }

  private static String tidied(String typed) {
    return clean(typed)
        .replaceAll("\\h+", " ")
        .replaceAll(" ?\n ?", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  /** Whether there is certainly nothing to do, as for most cells: plain letters, single spaces. */
  private static boolean isTidy(String typed) {
    char before = ' ';
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean letter = c > ' ' && c < 0x7F || c >= 0xC0 && c < FIRST_MARK;
      if (!letter && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return typed.isEmpty() || before != ' ';
  }

  private static String clean(String typed) {
    var kept = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !unwanted(c))
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean unwanted(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      case Character.UNASSIGNED -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      default -> false;
    };
  }
}
