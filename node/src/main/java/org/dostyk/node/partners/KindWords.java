package org.dostyk.node.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.values.Text;

/** Guesses from its name what a partner is; an officer sees the guess and corrects it. */
final class KindWords {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<Line> LINES =
      Tsv.read("partners/kind-words.tsv").stream()
          .map(
              cells ->
                  new Line(
                      PartnerKind.valueOf(cells.get(0)),
                      Arrays.stream(cells.get(1).split("\\|")).map(KindWords::sought).toList()))
          .toList();

  private KindWords() {}

  private record Line(PartnerKind kind, List<String> words) {}

  static PartnerKind guess(Text name) {
    List<String> spaced = name.byTag().values().stream().map(KindWords::spaced).toList();
    for (Line line : LINES) {
      for (String word : line.words()) {
        for (String spelling : spaced) {
          if (spelling.contains(word)) {
            return line.kind();
          }
        }
      }
    }
    return PartnerKind.OTHER;
  }

  /** What to look for: the beginning of a word, the whole word after {@code =}, hanzi anywhere. */
  private static String sought(String word) {
    if (word.startsWith("=")) {
      return spaced(word.substring(1));
    }
    String spaced = spaced(word);
    boolean hanzi = Character.isIdeographic(word.codePointAt(0));
    return hanzi ? spaced.strip() : spaced.substring(0, spaced.length() - 1);
  }

  /** In small letters, each word between single spaces, a space at either end. */
  private static String spaced(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return " " + BETWEEN_WORDS.matcher(small).replaceAll(" ").strip() + " ";
  }
}
