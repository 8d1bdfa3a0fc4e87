package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** A stem, and the row of the table in which it stands. */
  private record Stem(String letters, String row) {}

  /** By language, and by the first two letters of a stem. */
  private static final Map<Language, Map<String, List<Stem>>> STEMS = stems();

  private Vocabulary() {}

  private static Map<Language, Map<String, List<Stem>>> stems() {
    var stems = new EnumMap<Language, Map<String, List<Stem>>>(Language.class);
    List<String[]> rows = Tables.rows("vocabulary.tsv");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        var mine = stems.computeIfAbsent(COLUMNS.get(column), l -> new HashMap<>());
        for (String stem : rows.get(row)[column].split(",", -1)) {
          mine.computeIfAbsent(begin(stem, 0), b -> new ArrayList<>())
              .add(new Stem(stem, String.valueOf(row)));
        }
      }
    }
    return stems;
  }

  private static String begin(String letters, int at) {
    return letters.substring(at, Math.min(letters.length(), at + 2));
  }

  /** Which of the table's things a sentence names, and the beginnings of its longer words. */
  static Set<String> in(Language language, String sentence) {
    String plain = " " + Plain.of(sentence);
    var named = new HashSet<String>();
    var stems = STEMS.getOrDefault(language, Map.of());
    for (int at = 1; at < plain.length(); at++) {
      if (language == Language.ZH || !Character.isLetter(plain.charAt(at - 1))) {
        note(stems.get(begin(plain, at)), plain, at, named);
        if (language == Language.ZH) {
          note(stems.get(plain.substring(at, at + 1)), plain, at, named);
        }
      }
    }
    WORD.matcher(plain).results().forEach(r -> named.add(r.group().substring(0, COGNATE)));
    return named;
  }

  /** Whether Chinese begins with a word of the table; of one character, names are made too. */
  static boolean begins(String han) {
    return STEMS.getOrDefault(Language.ZH, Map.of()).getOrDefault(begin(han, 0), List.of()).stream()
        .anyMatch(stem -> stem.letters.length() > 1 && han.startsWith(stem.letters));
  }

  /** Whether it stands for a thing of the table, which another language's word can name too. */
  static boolean isKnown(String named) {
    return Character.isDigit(named.charAt(0));
  }

  private static void note(
      @org.jspecify.annotations.Nullable List<Stem> stems,
      String plain,
      int at,
      Set<String> named) {
    if (stems != null) {
      stems.stream()
          .filter(stem -> plain.startsWith(stem.letters, at))
          .forEach(stem -> named.add(stem.row));
    }
  }
}
