package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dostyk.node.values.Language;

/**
 * What the words of the four languages may stand for, by ten thousand rows. It acquits: a word that
 * the other wording tells by some word is not missed there. Whether a phrase has nothing beside it
 * is weighed by {@link Concepts} alone. Read when it is first asked; never changed; safe for
 * threads.
 */
final class Lexicon {
  /** In the order of the tables’ columns. */
  static final List<Language> COLUMNS = List.of(Language.KK, Language.RU, Language.ZH, Language.EN);

  static final List<String> TABLES =
      List.of(
          "vocabulary.tsv",
          "concepts.tsv",
          "fields.tsv",
          "words/relations.tsv",
          "words/world.tsv",
          "words/people-and-law.tsv",
          "words/things.tsv",
          "words/verbs.tsv",
          "words/actors.tsv");

  /** Меншік, меншігі: how a Kazakh stem ends before a vowel. */
  private static final String HARD = "кқп";

  private static final String SOFT = "гғб";
  private static final int LONG = 4;
  private static final Map<Language, Stems> STEMS = read();

  private Lexicon() {}

  /**
   * What each word that begins in a piece may stand for; in Chinese, each of two characters or more
   * that a table knows.
   */
  static List<BitSet> beginning(Language language, String plain, Piece piece) {
    var words = new ArrayList<BitSet>();
    int least = language == Language.ZH ? 2 : 1;
    for (int at = piece.from(); at < piece.to(); at++) {
      if (begins(language, plain, at)) {
        var things = things(language, plain, at, least);
        if (language != Language.ZH || !things.isEmpty()) {
          words.add(things);
        }
      }
    }
    return words;
  }

  /** All that the words of a stretch may stand for, wherever one begins. */
  static BitSet said(Language language, String plain) {
    var things = new BitSet();
    for (int at = 0; at < plain.length(); at++) {
      if (begins(language, plain, at)) {
        things.or(things(language, plain, at, 1));
      }
    }
    return things;
  }

  private static boolean begins(Language language, String plain, int at) {
    return Character.isLetter(plain.charAt(at))
        && (language == Language.ZH || at == 0 || !Character.isLetter(plain.charAt(at - 1)));
  }

  private static BitSet things(Language language, String plain, int at, int least) {
    var things = new BitSet();
    Stems stems = Objects.requireNonNull(STEMS.get(language));
    stems.find(
        plain,
        at,
        plain.length(),
        (to, stem) -> {
          if (to - at >= least) {
            Arrays.stream(stems.things(stem)).forEach(things::set);
          }
        });
    return things;
  }

  private static Map<Language, Stems> read() {
    var things = new EnumMap<Language, TreeMap<String, int[]>>(Language.class);
    COLUMNS.forEach(language -> things.put(language, new TreeMap<>()));
    int row = 0;
    for (String table : TABLES) {
      for (String[] cells : Tables.rows(table)) {
        for (int column = 0; column < COLUMNS.size(); column++) {
          Language language = COLUMNS.get(column);
          var mine = Objects.requireNonNull(things.get(language));
          for (String stem : cells[column].split(",", -1)) {
            note(mine, language, stem, row);
          }
        }
        row++;
      }
    }
    var stems = new EnumMap<Language, Stems>(Language.class);
    things.forEach((language, mine) -> stems.put(language, Stems.of(mine)));
    return stems;
  }

  /** Notes that a stem stands for a thing, as it is written in a table and as its end softens. */
  static void note(TreeMap<String, int[]> mine, Language language, String written, int row) {
    String stem = Stems.even(written);
    if (stem.isBlank()) {
      return;
    }
    note(mine, stem, row);
    int softer = language == Language.KK ? HARD.indexOf(stem.charAt(stem.length() - 1)) : -1;
    if (softer >= 0 && stem.length() >= LONG) {
      note(mine, stem.substring(0, stem.length() - 1) + SOFT.charAt(softer), row);
    }
  }

  private static void note(TreeMap<String, int[]> mine, String stem, int row) {
    mine.merge(stem, new int[] {row}, Lexicon::joined);
  }

  private static int[] joined(int[] known, int[] added) {
    int last = known[known.length - 1];
    if (last == added[0]) {
      return known;
    }
    int[] all = Arrays.copyOf(known, known.length + 1);
    all[known.length] = added[0];
    return all;
  }
}
