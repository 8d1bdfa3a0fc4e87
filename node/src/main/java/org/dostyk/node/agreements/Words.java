package org.dostyk.node.agreements;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Divides texts into what a reader compares: words, and in scripts without spaces characters; each
 * mark of punctuation and each space for itself. Equal pieces have equal numbers in all texts
 * divided by one of these. For one thread.
 */
final class Words {
  private static final int OTHER = 0;
  private static final int WORD = 1;
  private static final int CHARACTER = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
  private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

  /**
   * A divided text.
   *
   * @param ends where each piece ends
   * @param pieces the number of each piece
   * @param kinds what each piece is
   */
  @SuppressWarnings("ArrayRecordComponent") // read inside this package alone
  record Divided(String text, int[] ends, int[] pieces, byte[] kinds) {
    int start(int piece) {
      return piece == 0 ? 0 : ends[piece - 1];
    }

    /** Whether a piece says something, rather than separate others. */
    boolean speaks(int piece) {
      return kinds[piece] != OTHER;
    }

    boolean isCharacter(int piece) {
      return kinds[piece] == CHARACTER;
    }
  }

  Divided divide(String text) {
    var pieces = new Pieces(text);
    int from = 0;
    while (from < text.length()) {
      int c = text.codePointAt(from);
      if (isUnspaced(c)) {
        from = character(pieces, text, from, c);
      } else if (isPlain(c)) {
        from = plain(pieces, text, from);
      } else {
        from = cluster(pieces, text, from);
      }
    }
    return pieces.done();
  }

  /** One character of a script without spaces, with its marks. */
  private int character(Pieces pieces, String text, int from, int c) {
    int end = marksEnd(text, from + Character.charCount(c));
    if (isComplex(c)) {
      int run = end;
      while (run < text.length() && isComplex(text.codePointAt(run))) {
        run = marksEnd(text, run + Character.charCount(text.codePointAt(run)));
      }
      broken(pieces, text, from, run, characters, true);
      return run;
    }
    pieces.add(from, end, CHARACTER);
    return end;
  }

  /**
   * A word or a mark of punctuation in the most common scripts; ICU is asked only where the answer
   * is not plain, such as {@code 12,5} or {@code don't}.
   */
  private int plain(Pieces pieces, String text, int from) {
    int end = from;
    while (end < text.length() && isPlain(text.charAt(end)) && inWord(text.charAt(end))) {
      end++;
    }
    boolean joined =
        end < text.length()
            && (isPlain(text.charAt(end))
                ? end > from
                    && mayJoin(text.charAt(end))
                    && end + 1 < text.length()
                    && inWord(text.charAt(end + 1))
                : isMark(text.codePointAt(end))
                    || end > from && !isUnspaced(text.codePointAt(end)));
    if (joined || end < text.length() && text.charAt(end) == '_') {
      return cluster(pieces, text, from);
    }
    if (end > from) {
      pieces.add(from, end, WORD);
      return end;
    }
    end = marksEnd(text, from + 1);
    pieces.add(from, end, OTHER);
    return end;
  }

  /** Everything up to the next space or character without spaces, as ICU divides it. */
  private int cluster(Pieces pieces, String text, int from) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (end > from && (c == ' ' || c == '\n' || isUnspaced(c))) {
        break;
      }
      end += Character.charCount(c);
    }
    broken(pieces, text, from, end, words, false);
    return end;
  }

  private static void broken(
      Pieces pieces, String text, int from, int to, BreakIterator breaks, boolean unspaced) {
    breaks.setText(text.substring(from, to));
    int last = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(
          from + last, from + end, unspaced ? CHARACTER : kind(text.codePointAt(from + last)));
      last = end;
    }
  }

  private static int marksEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Latin, Greek and Cyrillic letters, and the punctuation set with them. */
  private static boolean isPlain(int c) {
    return c < 0x0300
        || (c >= 0x0370 && c < 0x0483)
        || (c >= 0x048A && c < 0x0530)
        || (c >= 0x2010 && c <= 0x2026);
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Whether a mark between two letters or digits may make one word of them. */
  private static boolean mayJoin(char c) {
    return switch (c) {
      case '.', ',', ':', ';', '\'', '\u2019', '\u2018', '\u2024', '\u00B7', '\u00AD' -> true;
      default -> false;
    };
  }

  private static boolean isMark(int c) {
    return c >= 0x300
        && switch (UCharacter.getType(c)) {
          case UCharacter.NON_SPACING_MARK,
              UCharacter.COMBINING_SPACING_MARK,
              UCharacter.ENCLOSING_MARK,
              UCharacter.FORMAT ->
              true;
          default -> false;
        };
  }

  private static int kind(int c) {
    return UCharacter.isLetterOrDigit(c) ? WORD : OTHER;
  }

  /** Whether a character belongs to a script that sets no spaces between words. */
  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return true;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.BOPOMOFO,
          UScript.YI,
          UScript.NUSHU,
          UScript.TANGUT ->
          UCharacter.isLetterOrDigit(c);
      default -> isComplex(c);
    };
  }

  /** Thai and others like it, whose characters may be of several code points. */
  private static boolean isComplex(int c) {
    return c >= 0x0E00
        && UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.COMPLEX_CONTEXT;
  }

  private final class Pieces {
    private final String text;
    private int[] ends = new int[64];
    private int[] pieces = new int[64];
    private byte[] kinds = new byte[64];
    private int size;

    Pieces(String text) {
      this.text = text;
    }

    void add(int from, int to, int kind) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
        pieces = Arrays.copyOf(pieces, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
      }
      ends[size] = to;
      // Half of all pieces are one character, which is its own number.
      pieces[size] =
          to - from == 1
              ? -1 - text.charAt(from)
              : numbers.computeIfAbsent(text.substring(from, to), s -> numbers.size());
      kinds[size] = (byte) kind;
      size++;
    }

    Divided done() {
      return new Divided(
          text, Arrays.copyOf(ends, size), Arrays.copyOf(pieces, size), Arrays.copyOf(kinds, size));
    }
  }
}
