package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What names mean that are translated: White Crane, Белый журавль, 白鹤. */
final class Meanings {
  private record Row(List<String> letters, List<String> han) {}

  private static final List<Row> ROWS = rows();
  private static final int HAN = 2;

  private Meanings() {}

  /** Whether a name in letters and one in characters, or two in letters, mean one thing. */
  static boolean meet(OwnNames.Own one, OwnNames.Own other) {
    if (!one.han().isEmpty() && !other.han().isEmpty()) {
      return false;
    }
    var meant = of(one);
    return !meant.isEmpty() && of(other).stream().anyMatch(meant::contains);
  }

  /** Whether a word in letters is one of those that are translated. */
  static boolean isKnown(String word) {
    return !of(new OwnNames.Own(List.of(word), "", "", true)).isEmpty();
  }

  private static Set<Integer> of(OwnNames.Own own) {
    var meant = new HashSet<Integer>();
    var words = own.words().stream().map(Plain::of).toList();
    for (int i = 0; i < ROWS.size(); i++) {
      Row row = ROWS.get(i);
      boolean said =
          own.han().isEmpty()
              ? row.letters.stream()
                  .anyMatch(stem -> words.stream().anyMatch(w -> w.startsWith(stem)))
              : row.han.stream().anyMatch(own.near()::contains);
      if (said) {
        meant.add(i);
      }
    }
    return meant;
  }

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (String[] cells : Tables.rows("name-words.tsv")) {
      var letters = new ArrayList<String>();
      for (int column : new int[] {0, 1, 3}) {
        letters.addAll(List.of(cells[column].split(",", -1)));
      }
      letters.removeIf(stem -> stem.length() <= HAN);
      rows.add(new Row(List.copyOf(letters), List.of(cells[2].split(",", -1))));
    }
    return List.copyOf(rows);
  }
}
