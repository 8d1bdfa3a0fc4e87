package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether letters are the short form of a full name: ВКУ, KazNU, 北外. The letters are taken in order
 * from the beginnings of the words; every word that tells the name from others gives some.
 */
final class ShortForms {
  private static final char TOLD = '@';

  private ShortForms() {}

  static boolean fits(String letters, NameReading full) {
    List<String> words = Words.of(full.text());
    if (words.isEmpty()) {
      return false;
    }
    String sought = Sound.folded(letters);
    if (Sound.isHan(sought.codePointAt(0))) {
      return words.size() == 1
          && Sound.isHan(words.getFirst().codePointAt(0))
          && han(sought, words.getFirst());
    }
    List<String> said = said(words);
    return said.size() > 1 && alphabet(sought.toLowerCase(Locale.ROOT), said, 0, 0, 0);
  }

  /**
   * The usual short forms of a full name: first letters, with and without whom it is named after.
   */
  static Set<String> initials(NameReading full) {
    var all = new StringBuilder();
    var known = new StringBuilder();
    for (String word : said(Words.of(full.text()))) {
      String said = word.charAt(0) == TOLD ? word.substring(1) : word;
      all.append(said.charAt(0));
      if (Lexicon.usual().at(List.of(said), 0) != null || word.charAt(0) == TOLD) {
        known.append(said.charAt(0));
      }
    }
    return new HashSet<>(List.of(all.toString(), known.toString()));
  }

  /** The words that a short form takes letters from; those it may not pass over are marked. */
  private static List<String> said(List<String> words) {
    var said = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      Lexicon.Found found = Lexicon.usual().at(words, i);
      boolean silent =
          found != null
              && (found.part().role() == Part.Role.PARTICLE
                  || found.part().role() == Part.Role.LEGAL);
      if (!silent && words.get(i).length() > 1) {
        // A place and a field have to give a letter: neither the branch in another town is meant,
        // nor the university of economics in the same.
        said.add(found != null && tells(found.part().role()) ? TOLD + words.get(i) : words.get(i));
      }
    }
    return said;
  }

  private static boolean tells(Part.Role role) {
    return role == Part.Role.PLACE || role == Part.Role.FIELD || role == Part.Role.UNIT;
  }

  /** Takes letters from the word's beginning, or passes over a word: at most a third of them. */
  private static boolean alphabet(
      String letters, List<String> words, int at, int word, int passed) {
    if (at == letters.length()) {
      if (words.subList(word, words.size()).stream().anyMatch(w -> w.charAt(0) == TOLD)) {
        return false;
      }
      return passed + words.size() - word <= words.size() / 3 + 1;
    }
    if (word == words.size()) {
      return false;
    }
    boolean told = words.get(word).charAt(0) == TOLD;
    String w = told ? words.get(word).substring(1) : words.get(word);
    for (int n = 1; n <= 3 && n <= w.length() && at + n <= letters.length(); n++) {
      if (!w.startsWith(letters.substring(at, at + n))) {
        break;
      }
      if (alphabet(letters, words, at + n, word + 1, passed)) {
        return true;
      }
    }
    return !told
        && passed < words.size() / 3 + 1
        && alphabet(letters, words, at, word + 1, passed + 1);
  }

  /** Every place and field of the full name gives its first character; the kind may be left out. */
  private static boolean han(String letters, String full) {
    int at = 0;
    int i = 0;
    while (i < full.length()) {
      Lexicon.Found found = Lexicon.usual().atHan(full, i);
      int length = found == null ? 1 : found.words();
      boolean needed =
          found == null
              || found.part().role() == Part.Role.PLACE
              || found.part().role() == Part.Role.FIELD;
      if (at < letters.length() && letters.charAt(at) == full.charAt(i)) {
        at++;
      } else if (needed) {
        return false;
      }
      i += length;
    }
    return at == letters.length();
  }
}
