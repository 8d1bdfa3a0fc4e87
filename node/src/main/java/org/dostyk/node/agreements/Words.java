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
      boolean unspaced = isUnspaced(text.codePointAt(from));
      int to = runEnd(text, from, unspaced);
      BreakIterator breaks = unspaced ? characters : words;
      breaks.setText(text.substring(from, to));
      int last = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        pieces.add(
            from + last, from + end, unspaced ? CHARACTER : kind(text.codePointAt(from + last)));
        last = end;
      }
      from = to;
    }
    return pieces.done();
  }

  private static int runEnd(String text, int from, boolean unspaced) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (end > from && isUnspaced(c) != unspaced && !isMark(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
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
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.BOPOMOFO,
          UScript.YI,
          UScript.NUSHU,
          UScript.TANGUT ->
          UCharacter.isLetterOrDigit(c);
      default ->
          UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)
              == UCharacter.LineBreak.COMPLEX_CONTEXT;
    };
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
      pieces[size] = numbers.computeIfAbsent(text.substring(from, to), s -> numbers.size());
      kinds[size] = (byte) kind;
      size++;
    }

    Divided done() {
      return new Divided(
          text, Arrays.copyOf(ends, size), Arrays.copyOf(pieces, size), Arrays.copyOf(kinds, size));
    }
  }
}
