package org.dostyk.node.parity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/** The field's words in four languages, to see which sentences speak of the same things. */
final class Vocabulary {
  private static final Pattern WORD = Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}]{5,}");
  private static final int COGNATE = 5;

  /** In the order of the table's columns. */
  private static final List<Language> COLUMNS =
      List.of(Language.KK, Language.RU, Language.ZH, Language.EN);

  private static final List<String[][]> ROWS =
      Tables.rows("vocabulary.tsv").stream().map(Vocabulary::stems).toList();

  private Vocabulary() {}

  private static String[][] stems(String[] cells) {
    var stems = new String[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      stems[i] = cells[i].split(",");
    }
    return stems;
  }

  /** Which of the table's things a sentence names, and the beginnings of its longer words. */
  static Set<String> in(Language language, String sentence) {
    String plain = " " + Plain.of(sentence);
    var named = new HashSet<String>();
    int column = COLUMNS.indexOf(language);
    for (int i = 0; i < ROWS.size(); i++) {
      for (String stem : ROWS.get(i)[column]) {
        if (names(plain, stem, language)) {
          named.add(String.valueOf(i));
        }
      }
    }
    WORD.matcher(plain).results().forEach(r -> named.add(r.group().substring(0, COGNATE)));
    return named;
  }

  /** Whether it stands for a thing of the table, which another language's word can name too. */
  static boolean isKnown(String named) {
    return Character.isDigit(named.charAt(0));
  }

  private static boolean names(String plain, String stem, Language language) {
    if (language == Language.ZH) {
      return plain.contains(stem);
    }
    for (int at = plain.indexOf(stem); at > 0; at = plain.indexOf(stem, at + 1)) {
      if (!Character.isLetter(plain.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
