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
