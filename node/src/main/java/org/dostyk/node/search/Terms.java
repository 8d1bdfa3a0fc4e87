package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms by which names are found, and what of them a question asks for. A word is found by its
 * sound from its beginning on, in any script; Chinese characters also from the middle, and by the
 * pinyin from a word on; a place by any of its names.
 */
public final class Terms {
  /** Of a long name, so many terms count. */
  private static final int MOST = 200;

  private static final int LONGEST = 40;

  /** Ends a need that is met by the whole word alone. */
  private static final String WHOLE = "\0";

  /** A word of so many letters is meant as it stands if they are all one. */
  private static final int REPEATED = 3;

  private Terms() {}

  /** The terms under which something of these names is found. */
  public static Set<String> of(Collection<String> names) {
    var terms = new LinkedHashSet<String>();
    for (String name : names) {
      String folded = Sound.folded(name);
      List<String> words = Words.of(folded);
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        if (Sound.isHan(word.codePointAt(0))) {
          han(word, terms);
        } else {
          sounds(word).forEach(terms::add);
        }
      }
      places(words, terms);
      // Written in one word or in several, a name is one: Red Camel, Redcamel.
      add(terms, Sound.of(String.join("", words)));
    }
    return terms;
  }

  /**
   * What a question asks for: needs that must all be met, each a set of beginnings of which one
   * must be.
   *
   * @param telling by which few are found: names, places
   * @param common what so many share that they are not looked for by it, if there is anything else:
   *     university, medical, state
   */
  public record Question(List<Set<String>> telling, List<Set<String>> common) {
    /** Whether it holds neither letter nor digit. */
    public boolean isEmpty() {
      return telling.isEmpty() && common.isEmpty();
    }
  }

  /**
   * A need as the database is asked for it: any of these beginnings, or the whole of what is marked
   * as that.
   */
  public static String asked(Set<String> need) {
    return need.stream()
        .map(
            t ->
                t.endsWith(WHOLE)
                    ? quoted(t.substring(0, t.length() - WHOLE.length()))
                    : t.startsWith("=") ? quoted(t) : quoted(t) + ":*")
        .collect(Collectors.joining("|"));
  }

  /** A term as a query quotes it. */
  private static String quoted(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** Reads a question. */
  public static Question sought(String question) {
    var telling = new ArrayList<Set<String>>();
    var common = new ArrayList<Set<String>>();
    List<String> words = Words.of(Sound.folded(question));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      var need = new LinkedHashSet<String>();
      boolean usual = false;
      if (Sound.isHan(word.codePointAt(0))) {
        need.add(word);
        need.add(Sound.of(word));
      } else {
        sounds(word).stream().map(s -> isOneLetter(word, s) ? s + WHOLE : s).forEach(need::add);
        Lexicon.usual().kindsBeginning(word).forEach(k -> need.add("=" + k));
        usual = Lexicon.usual().isUsual(word);
      }
      Lexicon.Found found =
          Sound.isHan(word.codePointAt(0))
              ? Lexicon.usual().atHan(word, 0)
              : Lexicon.usual().at(words, i);
      if (found != null && isPlace(found.part()) && covers(found, word)) {
        need.add(place(found.part()));
        i += Sound.isHan(word.codePointAt(0)) ? 0 : found.words() - 1;
      }
      if (!need.isEmpty()) {
        (usual ? common : telling).add(need);
      }
    }
    return new Question(telling, common);
  }

  /**
   * Whether a word says one letter over and over. A sound tells it once, and as a beginning that
   * would be met by every word of the letter: zzz by Zhengzhou.
   */
  private static boolean isOneLetter(String word, String sound) {
    return sound.length() == 1
        && word.length() >= REPEATED
        && word.chars().allMatch(letter -> letter == word.charAt(0));
  }

  private static boolean covers(Lexicon.Found found, String word) {
    return !Sound.isHan(word.codePointAt(0)) || found.words() == word.length();
  }

  private static void han(String run, Set<String> terms) {
    List<String> syllables = Sound.syllables(run);
    Set<Integer> words = wordsOf(run);
    for (int i = 0; i < run.length(); i++) {
      add(terms, run.substring(i));
      if (syllables.size() == run.length() && words.contains(i)) {
        add(terms, Sound.of(String.join("", syllables.subList(i, syllables.size()))));
      }
    }
  }

  /** Where words begin in a row of characters, as far as they are known. */
  private static Set<Integer> wordsOf(String run) {
    var words = new HashSet<Integer>();
    words.add(0);
    for (int i = 0; i < run.length(); i++) {
      Lexicon.Found found = Lexicon.usual().atHan(run, i);
      if (found != null) {
        words.add(i);
        words.add(i + found.words());
        i += found.words() - 1;
      }
    }
    return words;
  }

  /** A word's sound, and where Russians would write a Chinese word so, its pinyin's. */
  private static Set<String> sounds(String word) {
    var sounds = new LinkedHashSet<String>();
    String sound = Sound.of(word);
    sounds.add(cut(sound));
    if (Sound.isCyrillic(word.codePointAt(0))) {
      Palladius.pinyin(word).map(Sound::of).map(Terms::cut).ifPresent(sounds::add);
    }
    sounds.remove("");
    return sounds;
  }

  private static void places(List<String> words, Set<String> terms) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (Sound.isHan(word.codePointAt(0))) {
        for (int j = 0; j < word.length(); j++) {
          Lexicon.Found found = Lexicon.usual().atHan(word, j);
          if (found != null && isSaid(found.part())) {
            add(terms, place(found.part()));
            j += found.words() - 1;
          }
        }
      } else {
        Lexicon.Found found = Lexicon.usual().at(words, i);
        if (found != null && isSaid(found.part())) {
          add(terms, place(found.part()));
        }
      }
    }
  }

  /** What is found by its word in another language. */
  private static boolean isSaid(Part part) {
    return isPlace(part) || part.role() == Part.Role.KIND;
  }

  private static boolean isPlace(Part part) {
    return part.role() == Part.Role.PLACE || part.role() == Part.Role.COUNTRY;
  }

  private static String place(Part part) {
    return "=" + part.key();
  }

  private static void add(Set<String> terms, String term) {
    if (!term.isEmpty() && terms.size() < MOST) {
      terms.add(cut(term));
    }
  }

  private static String cut(String term) {
    return term.length() <= LONGEST ? term : term.substring(0, LONGEST);
  }
}
