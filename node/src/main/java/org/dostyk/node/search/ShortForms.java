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

  private static final String KAZAKH = "әғқңөұүһі";

  /** Letters of state, national, regional, research in Russian, Kazakh and English. */
  private static final String RANKS = "ГНИРМҰӨЗФSNRF";

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

  /**
   * Whether letters are the short form of a name in another language: ENU of Евразийский
   * национальный университет. Words stand in another order there, so that each part gives its
   * letters once; a place, a field and a kind have to.
   */
  static boolean fitsElsewhere(NameReading letters, NameReading full) {
    if (letters.letters().isEmpty()
        || full.letters().isPresent()
        || letters.letters().get().length() < 3
        || letters.script().equals(full.script()) && isKazakh(letters) == isKazakh(full)
        || !letters.of(Part.Role.FIELD).isEmpty()
        || !Near.plainKinds(letters.of(Part.Role.KIND))) {
      return false;
    }
    return spelt(sound(letters.letters().get()), letters, full);
  }

  private static boolean spelt(String spelling, NameReading letters, NameReading full) {
    String script = letters.script();
    var needed = new ArrayList<Set<String>>();
    var free = new ArrayList<Set<String>>();
    full.parts()
        .forEach(
            (role, keys) ->
                keys.forEach(
                    k ->
                        (isNeeded(role) ? needed : free)
                            .add(Lexicon.usual().shortForms(new Part(role, k), script))));
    if (letters.own().isEmpty()) {
      full.own().forEach(o -> free.add(beginnings(o.sound(), 2)));
    }
    if (needed.size() + free.size() > 8) {
      return false;
    }
    return spells(spelling, 0, needed, free);
  }

  /**
   * Whether letters beside a person's name may stand for a full name with that person's: a
   * university that says neither where nor what for, or one that has gained or lost a rank since.
   */
  static boolean mayBe(NameReading letters, NameReading full) {
    if (letters.letters().isEmpty()
        || full.letters().isPresent()
        || !Near.plainKinds(full.of(Part.Role.KIND))
        || !letters.of(Part.Role.FIELD).isEmpty()) {
      return false;
    }
    if (full.of(Part.Role.PLACE).isEmpty() && full.of(Part.Role.FIELD).isEmpty()) {
      return true;
    }
    String all = letters.letters().get();
    for (int i = 1; i < all.length() - 1; i++) {
      String fewer = all.substring(0, i) + all.substring(i + 1);
      if (RANKS.indexOf(all.charAt(i)) >= 0
          && (fits(fewer, full) || spelt(sound(fewer), letters, full))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKazakh(NameReading name) {
    return name.text().chars().anyMatch(c -> KAZAKH.indexOf(c) >= 0);
  }

  /** Letter by letter: Ш is sh. */
  static String sound(String letters) {
    var sound = new StringBuilder();
    letters.codePoints().mapToObj(Character::toString).map(Sound::of).forEach(sound::append);
    return sound.toString();
  }

  /** A word gives one letter or up to three, several words their first ones. */
  static Set<String> ofWords(List<String> words) {
    var forms = new HashSet<String>();
    if (words.size() == 1) {
      String word = words.getFirst();
      int most = Sound.isUnspaced(word.codePointAt(0)) ? 1 : 3;
      for (int n = 1; n <= Math.min(most, word.length()); n++) {
        forms.add(sound(word.substring(0, n)));
      }
      return forms;
    }
    var telling = new StringBuilder();
    var all = new StringBuilder();
    for (String word : words) {
      all.append(word.charAt(0));
      if (word.length() > 3 || words.size() < 3) {
        telling.append(word.charAt(0));
      }
    }
    forms.add(sound(telling.toString()));
    forms.add(sound(all.toString()));
    return forms;
  }

  private static Set<String> beginnings(String word, int most) {
    var beginnings = new HashSet<String>();
    for (int n = 1; n <= Math.min(most, word.length()); n++) {
      beginnings.add(word.substring(0, n));
    }
    return beginnings;
  }

  private static boolean isNeeded(Part.Role role) {
    return switch (role) {
      case KIND, FIELD, PLACE, COUNTRY, DIRECTION, UNIT, NUMBER -> true;
      default -> false;
    };
  }

  private static boolean spells(
      String letters, int at, List<Set<String>> needed, List<Set<String>> free) {
    if (at == letters.length()) {
      return needed.isEmpty();
    }
    return spellsBy(letters, at, needed, needed, free) || spellsBy(letters, at, free, needed, free);
  }

  private static boolean spellsBy(
      String letters,
      int at,
      List<Set<String>> from,
      List<Set<String>> needed,
      List<Set<String>> free) {
    for (int i = 0; i < from.size(); i++) {
      Set<String> taken = from.remove(i);
      for (String beginning : taken) {
        if (letters.startsWith(beginning, at)
            && spells(letters, at + beginning.length(), needed, free)) {
          from.add(i, taken);
          return true;
        }
      }
      from.add(i, taken);
    }
    return false;
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
