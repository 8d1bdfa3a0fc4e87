package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * What a wording speaks of, word by word and without its language. A word may stand for several
 * things, and a thing be told by many words: what one wording says by “provide”, the other may say
 * by 出具.
 */
final class Concepts {
  /**
   * A word.
   *
   * @param things what it may stand for; none if no table knows it
   * @param sound its beginning in Latin letters; empty in Chinese
   */
  record Word(int from, int to, BitSet things, String sound) {
    boolean isKnown() {
      return !things.isEmpty();
    }
  }

  /** All that a wording speaks of, by every word that begins anywhere in it. */
  record Said(BitSet things, Set<String> sounds) {
    boolean answers(Word word) {
      return word.things.intersects(things) || !word.sound.isEmpty() && sounds.contains(word.sound);
    }
  }

  private record Stem(String letters, int thing) {}

  /** In the order of the tables’ columns. */
  private static final List<Language> COLUMNS =
      List.of(Language.KK, Language.RU, Language.ZH, Language.EN);

  private static final Map<Language, Map<String, List<Stem>>> STEMS = stems();
  private static final int SOUND = 5;

  /** Меншік, меншігі: how a Kazakh stem ends before a vowel. */
  private static final String HARD = "кқп";

  private static final String SOFT = "гғб";
  private static final int LONG = 4;
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final Map<Language, Pattern> IDLE = idle();

  private Concepts() {}

  private static Map<Language, Pattern> idle() {
    var idle = new EnumMap<Language, Pattern>(Language.class);
    for (String[] cells : Tables.rows("idle.tsv")) {
      idle.put(Language.of(cells[0]).orElseThrow(), Pattern.compile(cells[1]));
    }
    return idle;
  }

  /** The words of a stretch that say something, one after another. */
  static List<Word> words(Language language, String plain, int from, int to) {
    return language == Language.ZH ? han(plain, from, to) : letters(language, plain, from, to);
  }

  static Said said(Language language, String plain) {
    var things = new BitSet();
    var sounds = new HashSet<String>();
    var stems = STEMS.getOrDefault(language, Map.of());
    for (int at = 0; at < plain.length(); at++) {
      if (language == Language.ZH || begins(plain, at)) {
        for (Stem stem : beginning(stems, plain, at)) {
          if (plain.startsWith(stem.letters, at)) {
            things.set(stem.thing);
          }
        }
        if (language == Language.ZH) {
          stems
              .getOrDefault(plain.substring(at, at + 1), List.of())
              .forEach(stem -> things.set(stem.thing));
        }
        if (language != Language.ZH && Character.isLetter(plain.charAt(at))) {
          String sound = sound(plain.substring(at, end(plain, at, plain.length())));
          if (!sound.isEmpty()) {
            sounds.add(sound);
          }
        }
      }
    }
    return new Said(things, sounds);
  }

  private static boolean begins(String plain, int at) {
    return at == 0 || !Character.isLetter(plain.charAt(at - 1));
  }

  private static int end(String plain, int at, int to) {
    int end = at;
    while (end < to && Character.isLetter(plain.charAt(end))) {
      end++;
    }
    return end;
  }

  private static List<Word> letters(Language language, String plain, int from, int to) {
    var words = new ArrayList<Word>();
    var stems = STEMS.getOrDefault(language, Map.of());
    int at = from;
    while (at < to) {
      if (!Character.isLetter(plain.charAt(at)) || !begins(plain, at)) {
        at++;
        continue;
      }
      int end = end(plain, at, to);
      String word = plain.substring(at, end);
      if (!isIdle(language, word)) {
        words.add(new Word(at, end, things(stems, plain, at), sound(word)));
      }
      at = end;
    }
    return words;
  }

  private static boolean isIdle(Language language, String word) {
    return IDLE.getOrDefault(language, NOTHING).matcher(word).matches();
  }

  private static BitSet things(Map<String, List<Stem>> stems, String plain, int at) {
    var things = new BitSet();
    for (Stem stem : beginning(stems, plain, at)) {
      if (plain.startsWith(stem.letters, at)) {
        things.set(stem.thing);
      }
    }
    return things;
  }

  private static List<Word> han(String plain, int from, int to) {
    var words = new ArrayList<Word>();
    var stems = STEMS.getOrDefault(Language.ZH, Map.of());
    int at = from;
    while (at < to) {
      int length = 0;
      for (Stem stem : beginning(stems, plain, at)) {
        if (stem.letters.length() > length
            && at + stem.letters.length() <= to
            && plain.startsWith(stem.letters, at)) {
          length = stem.letters.length();
        }
      }
      if (length > 0) {
        String word = plain.substring(at, at + length);
        if (length > 1 && !isIdle(Language.ZH, word)) {
          var things = new BitSet();
          for (Stem stem : beginning(stems, plain, at)) {
            if (stem.letters.equals(word)) {
              things.set(stem.thing);
            }
          }
          words.add(new Word(at, at + length, things, ""));
        }
        at += length;
      } else {
        at++;
      }
    }
    return words;
  }

  /** How a word begins, in Latin letters: меморандум and memorandum. */
  private static String sound(String word) {
    if (word.length() < SOUND) {
      return "";
    }
    var sound = new StringBuilder();
    for (int i = 0; i < word.length() && sound.length() < SOUND; i++) {
      int at = CYRILLIC.indexOf(word.charAt(i));
      sound.append(at < 0 ? word.charAt(i) == 'c' ? "k" : word.substring(i, i + 1) : LATIN[at]);
    }
    return sound.length() < SOUND ? "" : sound.substring(0, SOUND);
  }

  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыэюя";
  private static final String[] LATIN =
      "a b v g d e zh z i i k l m n o p r s t u f h k ch sh sh y e iu ia".split(" ");

  private static void note(Map<String, List<Stem>> stems, String stem, int row) {
    stems.computeIfAbsent(key(stem, 0), c -> new ArrayList<>()).add(new Stem(stem, row));
  }

  /** The stems that may stand at a place, by its first two letters. */
  private static List<Stem> beginning(Map<String, List<Stem>> stems, String plain, int at) {
    return stems.getOrDefault(key(plain, at), List.of());
  }

  private static String key(String letters, int at) {
    return letters.substring(at, Math.min(letters.length(), at + 2));
  }

  private static Map<Language, Map<String, List<Stem>>> stems() {
    var stems = new EnumMap<Language, Map<String, List<Stem>>>(Language.class);
    var rows = new ArrayList<>(Tables.rows("vocabulary.tsv"));
    rows.addAll(Tables.rows("concepts.tsv"));
    rows.addAll(Tables.rows("fields.tsv"));
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        Language language = COLUMNS.get(column);
        var mine = stems.computeIfAbsent(language, l -> new HashMap<>());
        for (String stem : rows.get(row)[column].split(",", -1)) {
          if (!stem.isEmpty()) {
            note(mine, stem, row);
            int softer =
                language == Language.KK ? HARD.indexOf(stem.charAt(stem.length() - 1)) : -1;
            if (softer >= 0 && stem.length() >= LONG) {
              note(mine, stem.substring(0, stem.length() - 1) + SOFT.charAt(softer), row);
            }
          }
        }
      }
    }
    return stems;
  }
}
