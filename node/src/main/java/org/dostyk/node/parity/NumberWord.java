package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * A word that says a number or a part of one, in any of its forms.
 *
 * @param rank what can still follow it in one number: less than this
 */
record NumberWord(Role role, Ratio value, int rank, boolean ordinal) {
  enum Role {
    ADDED,
    HUNDRED,
    SCALE,
    SHARE,
    HALF_MORE,
    MIXED,
    QUARTER,
    FAINT
  }

  private record Row(Pattern pattern, NumberWord word) {}

  private static final Map<Language, List<Row>> ROWS = rows();
  private static final Map<Language, ConcurrentHashMap<String, Optional<NumberWord>>> SEEN =
      new EnumMap<>(Language.class);

  private static final ConcurrentHashMap<String, Optional<NumberWord>> NONE =
      new ConcurrentHashMap<>();

  static {
    for (Language language : Language.values()) {
      SEEN.put(language, new ConcurrentHashMap<>());
    }
  }

  /** What a small-lettered word says; nothing where it is no number. */
  static Optional<NumberWord> of(Language language, String word) {
    var seen = SEEN.getOrDefault(language, NONE);
    Optional<NumberWord> known = seen.get(word);
    if (known == null) {
      known =
          ROWS.getOrDefault(language, List.of()).stream()
              .filter(row -> row.pattern.matcher(word).matches())
              .map(Row::word)
              .findFirst();
      if (seen.size() < 20_000) {
        seen.put(word, known);
      }
    }
    return known;
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new HashMap<Language, List<Row>>();
    for (String[] cells : Tables.rows("number-words.tsv")) {
      Language language = Language.of(cells[0]).orElseThrow();
      rows.computeIfAbsent(language, l -> new ArrayList<>())
          .add(new Row(Pattern.compile(cells[3]), word(cells[1], cells[2])));
    }
    return rows;
  }

  private static NumberWord word(String role, String value) {
    int slash = value.indexOf('/');
    Ratio ratio =
        slash < 0
            ? Ratio.of(value)
            : Ratio.of(
                Long.parseLong(value.substring(0, slash)),
                Long.parseLong(value.substring(slash + 1)));
    boolean ordinal = role.endsWith("-ord");
    return switch (ordinal ? role.substring(0, role.length() - 4) : role) {
      case "unit" -> new NumberWord(Role.ADDED, ratio, 1, ordinal);
      case "teen" -> new NumberWord(Role.ADDED, ratio, 1, ordinal);
      case "ten", "tens" -> new NumberWord(Role.ADDED, ratio, 10, ordinal);
      case "hundreds" -> new NumberWord(Role.ADDED, ratio, 100, ordinal);
      case "hundred" -> new NumberWord(Role.HUNDRED, ratio, 100, ordinal);
      case "scale" -> new NumberWord(Role.SCALE, ratio, 1000, ordinal);
      case "share" -> new NumberWord(Role.SHARE, ratio, 0, ordinal);
      case "half-more" -> new NumberWord(Role.HALF_MORE, ratio, 0, ordinal);
      case "mixed" -> new NumberWord(Role.MIXED, ratio, 0, ordinal);
      case "quarter" -> new NumberWord(Role.QUARTER, ratio, 0, ordinal);
      case "faint", "faintword" -> new NumberWord(Role.FAINT, ratio, 0, ordinal);
      default -> throw new IllegalArgumentException("No number word is a " + role);
    };
  }
}
