package org.dostyk.node.values;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * How names and headings are compared: compatibility forms, case, spaces and punctuation make no
 * difference, nor does the Russian ё. "EAST Kazakhstan University" and "East-Kazakhstan university"
 * are one name.
 */
public final class Fold {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /** Longer names are compared by their beginning. */
  private static final int LONGEST = 500;

  private Fold() {}

  /** The letters and digits of a name, folded; empty where it has none. */
  public static String of(String name) {
    return isPlain(name) ? ofPlain(name) : ofAny(name);
  }

  /** Whether it is written in letters of English, Russian and Kazakh only, as most names are. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 && (c < 0x400 || c >= 0x530 || c >= 0x482 && c < 0x48A)) {
        return false;
      }
    }
    return true;
  }

  /** The same without tables: these letters have one small form each and no others. */
  private static String ofPlain(String name) {
    char[] kept = new char[Math.min(LONGEST, name.length())];
    int length = 0;
    for (int i = 0; i < name.length() && length < kept.length; i++) {
      char c = name.charAt(i);
      boolean number = c >= '0' && c <= '9';
      if (number || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0x400) {
        char small = Character.toLowerCase(c);
        kept[length++] = small == 'ё' ? 'е' : small;
      }
    }
    return new String(kept, 0, length);
  }

  /** The same of any letters. */
  static String ofAny(String name) {
    var kept = new StringBuilder();
    FOLD.normalize(name)
        .codePoints()
        .filter(c -> UCharacter.isLetterOrDigit(c) || UCharacter.getType(c) == MARK)
        .map(c -> c == 'ё' ? 'е' : c)
        .limit(LONGEST)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static final int MARK = com.ibm.icu.lang.UCharacterCategory.NON_SPACING_MARK;
}
