package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * The people and bodies of whom a wording speaks by what they are, by the dictionary: a warden, a
 * driver, the dean’s office, a selection committee.
 */
final class Actors {
  private static final List<Language> COLUMNS =
      List.of(Language.KK, Language.RU, Language.ZH, Language.EN);

  /** Reads of whoever has a part that people and institutions may have: a buyer, an owner. */
  private static final String ROLE = "role";

  private static final Set<Integer> ANYONE = new HashSet<>();
  private static final Set<Integer> ROLES = new HashSet<>();
  private static final Set<String> PARTS = Set.of("READER", "GUEST", "OWNER", "AUTHOR");
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
        things.forEach(thing -> readings.add((ROLES.contains(thing) ? ROLE : "actor") + thing));
        boolean anyone = things.stream().anyMatch(ANYONE::contains);
        found.add(new Mention(readings, anyone, new Piece(at, end), ""));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  /** Whether somebody is called by a part that an institution may have as well. */
  static boolean isRole(Mention mention) {
    return mention.isOf(PARTS)
        || mention.readings().stream().anyMatch(reading -> reading.startsWith(ROLE));
  }

  private static Map<Language, Stems> read() {
    var things = new EnumMap<Language, TreeMap<String, int[]>>(Language.class);
    COLUMNS.forEach(language -> things.put(language, new TreeMap<>()));
    int row = 0;
    for (String[] cells : Tables.rows("actors.tsv")) {
      if (cells[0].equals("anyone")) {
        ANYONE.add(row);
      } else if (cells[0].equals(ROLE)) {
        ROLES.add(row);
      }
      for (int column = 0; column < COLUMNS.size(); column++) {
        Language language = COLUMNS.get(column);
        for (String stem : cells[column + 1].split(",", -1)) {
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
