package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/** The people of whom a wording speaks by what they are: students, mentors, a rector. */
final class Persons {
  private record Row(Set<String> readings, boolean anyone, Words words) {}

  private static final Map<Language, List<Row>> ROWS = rows();

  private Persons() {}

  static List<Mention> in(Language language, String text) {
    var found = new ArrayList<Mention>();
    String plain = Plain.of(text);
    for (Row row : ROWS.getOrDefault(language, List.of())) {
      if (!row.words.mayStandIn(plain)) {
        continue;
      }
      Matcher at = row.words.matcher(plain);
      while (at.find()) {
        var piece = new Piece(at.start(), at.end());
        found.removeIf(one -> isWithin(one.piece(), piece));
        if (found.stream().noneMatch(one -> isWithin(piece, one.piece()))) {
          found.add(new Mention(row.readings, row.anyone, piece, ""));
        }
      }
    }
    found.sort(Comparator.comparingInt(one -> one.piece().from()));
    for (int i = found.size() - 1; i > 0; i--) {
      if (found.get(i).piece().from() == found.get(i - 1).piece().to()) {
        found.remove(i); // 学生本人: the student in person
      }
    }
    return found;
  }

  /** 带教老师 is one person, and no teacher besides. */
  private static boolean isWithin(Piece inner, Piece outer) {
    return outer.from() <= inner.from()
        && inner.to() <= outer.to()
        && outer.to() - outer.from() > inner.to() - inner.from();
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new EnumMap<Language, List<Row>>(Language.class);
    for (String[] cells : Tables.rows("persons.tsv")) {
      Language language = Language.of(cells[0]).orElseThrow();
      String words =
          language == Language.ZH ? cells[2] : "(?<!\\p{L})(?:" + cells[2] + ")\\p{L}*(?:'s)?";
      rows.computeIfAbsent(language, l -> new ArrayList<>())
          .add(
              new Row(
                  Set.of(cells[1].replace("?", "").split(",")),
                  cells[1].endsWith("?"),
                  Words.of(words)));
    }
    return rows;
  }
}
