package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * Conditions and exceptions inside a sentence: only if, except on holidays, with consent, in
 * writing. One that the other wording says by no word at all is extra.
 */
final class Provisos {
  /**
   * @param what which proviso it is
   * @param sure the words that surely say so
   * @param maybe all by which it may be said
   */
  private record Row(String what, Pattern sure, Pattern maybe) {}

  private static final Map<Language, List<Row>> ROWS = rows();
  private static final Pattern END = Pattern.compile("[,，;；.。:：!?)]|$");

  private Provisos() {}

  /** What the first wording provides and the second does not. */
  static Optional<Piece> only(
      Language a, String textA, Piece sentence, Language b, String otherText) {
    String plain = Plain.of(sentence.of(textA));
    String other = Plain.of(otherText);
    for (Row row : ROWS.getOrDefault(a, List.of())) {
      Matcher said = row.sure.matcher(plain);
      if (said.find() && !mayStand(row.what, b, other)) {
        Matcher end = END.matcher(plain);
        int to = end.find(said.end()) ? end.start() : plain.length();
        return Optional.of(new Piece(sentence.from() + said.start(), sentence.from() + to));
      }
    }
    return Optional.empty();
  }

  private static boolean mayStand(String what, Language language, String plain) {
    return ROWS.getOrDefault(language, List.of()).stream()
        .anyMatch(row -> row.what.equals(what) && row.maybe.matcher(plain).find());
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new EnumMap<Language, List<Row>>(Language.class);
    for (String[] cells : Tables.rows("provisos.tsv")) {
      rows.computeIfAbsent(Language.of(cells[1]).orElseThrow(), l -> new ArrayList<>())
          .add(new Row(cells[0], Pattern.compile(cells[2]), Pattern.compile(cells[3])));
    }
    return rows;
  }
}
