package org.dostyk.node.search;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** A folded text as words of alphabets and runs of Chinese characters. */
final class Words {
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

  private Words() {}

  /**
   * The words in order; a run of Chinese characters or of Hangul is one word. Marks above Latin are
   * left out.
   */
  static List<String> of(String folded) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean han = false;
    String text = withoutMarks(folded);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean isHan = Sound.isUnspaced(c);
      if (isApostrophe(c) && !word.isEmpty()) {
        continue;
      }
      boolean letter = Character.isLetterOrDigit(c) || c == 0xA4 || c == '№';
      if ((!letter || isHan != han) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter) {
        word.appendCodePoint(c);
        han = isHan;
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == 'ʻ';
  }

  /** Müller is muller; й stays й, and the Kazakh Latin ı is i. */
  private static String withoutMarks(String folded) {
    if (Sound.isPlain(folded)) {
      return folded; // none of these has a mark
    }
    var kept = new StringBuilder();
    String apart = APART.normalize(folded.replace('ı', 'i').replace('ə', 'a').replace('ł', 'l'));
    boolean latin = false;
    for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
      int c = apart.codePointAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        if (!latin) {
          kept.appendCodePoint(c);
        }
      } else {
        latin = c < 0x250;
        kept.appendCodePoint(c);
      }
    }
    return TOGETHER.normalize(kept);
  }
}
