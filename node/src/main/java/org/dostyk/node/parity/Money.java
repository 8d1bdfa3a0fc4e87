package org.dostyk.node.parity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which currency a numeral counts. */
final class Money {
  /** A currency's code and where the words for it, before and behind the numeral, begin and end. */
  record Currency(String code, int from, int to) {}

  private record Row(String code, Pattern behind, Pattern before) {}

  private static final List<Row> ROWS =
      Tables.rows("currencies.tsv").stream()
          .map(
              cells ->
                  new Row(
                      cells[0],
                      Pattern.compile("\\.?[ -]*(?:" + cells[1] + ")整?"),
                      Pattern.compile(
                          "(?<![\\p{IsCyrillic}\\p{IsLatin}])(?:" + cells[1] + ")[ ]*$")))
          .toList();
  private static final int NEAR = 24;

  private Money() {}

  static Optional<Currency> of(String plain, Numeral numeral) {
    String before = plain.substring(Math.max(0, numeral.from() - NEAR), numeral.from());
    int from = numeral.from();
    @Nullable String code = null;
    for (Row row : ROWS) {
      Matcher ahead = row.before.matcher(before);
      if (code == null && ahead.find()) {
        code = row.code;
        from = numeral.from() - (before.length() - ahead.start());
      }
    }
    for (Row row : ROWS) {
      Matcher behind = row.behind.matcher(plain).region(numeral.to(), plain.length());
      behind.useTransparentBounds(true);
      if (behind.lookingAt()) {
        return Optional.of(new Currency(row.code, from, behind.end()));
      }
    }
    int begins = from;
    return Optional.ofNullable(code).map(c -> new Currency(c, begins, numeral.to()));
  }
}
