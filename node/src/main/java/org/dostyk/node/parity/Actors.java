package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * The people and bodies of whom a wording speaks by what they are, by the dictionary: a warden, a
 * driver, the dean’s office, a selection committee.
 */
final class Actors {
  private static final Map<Language, Stems> STEMS = read();

  private Actors() {}

  static List<Mention> in(Language language, String text) {
    var found = new ArrayList<Mention>();
    String plain = Plain.of(text);
    Stems stems = Objects.requireNonNull(STEMS.get(language));
    int at = 0;
    while (at < plain.length()) {
      boolean begins =
          Character.isLetter(plain.charAt(at))
              && (language == Language.ZH || at == 0 || !Character.isLetter(plain.charAt(at - 1)));
      int[] longest = {0};
      var things = new HashSet<Integer>();
      if (begins) {
        stems.find(
            plain,
            at,
            plain.length(),
            (to, stem) -> {
              longest[0] = to;
              for (int thing : stems.things(stem)) {
                things.add(thing);
              }
            });
      }
      int end = longest[0];
      if (end > at) {
        while (language != Language.ZH
            && end < plain.length()
            && Character.isLetter(plain.charAt(end))) {
          end++;
        }
        var readings = new HashSet<String>();
        things.forEach(thing -> readings.add("actor" + thing));
        found.add(new Mention(readings, false, new Piece(at, end), ""));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  private static Map<Language, Stems> read() {
    var things = new EnumMap<Language, TreeMap<String, int[]>>(Language.class);
    Lexicon.COLUMNS.forEach(language -> things.put(language, new TreeMap<>()));
    int row = 0;
    for (String[] cells : Tables.rows("actors.tsv")) {
      for (int column = 0; column < Lexicon.COLUMNS.size(); column++) {
        Language language = Lexicon.COLUMNS.get(column);
        for (String stem : cells[column].split(",", -1)) {
          Lexicon.note(Objects.requireNonNull(things.get(language)), language, stem, row);
        }
      }
      row++;
    }
    var stems = new EnumMap<Language, Stems>(Language.class);
    things.forEach((language, mine) -> stems.put(language, Stems.of(mine)));
    return stems;
  }
}
