package org.dostyk.node.parity;

/**
 * A wording made even for reading: small letters, one kind of space, dash, digit and quotation
 * mark. No letter moves, so that a place in it is a place in the wording.
 */
final class Plain {
  private Plain() {}

  static String of(String wording) {
    var plain = new StringBuilder(wording.length());
    for (int i = 0; i < wording.length(); i++) {
      plain.append(even(wording.charAt(i)));
    }
    return plain.toString();
  }

  private static char even(char c) {
    if (c >= '！' && c <= '～') {
      c = (char) (c - '！' + '!');
    }
    return switch (c) {
      case '\u00a0', '\u202f', '\u2009', '\u3000', '\t', '\n', '\r' -> ' ';
      case '–', '—', '−', '‑', '~', '〜' -> '-';
      case '’', '‘' -> '\'';
      case 'ё', 'Ё' -> 'е';
      case '×' -> 'x';
      default -> Character.toLowerCase(c);
    };
  }
}
