package org.dostyk.node.parity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/** Which numerals name a year: 2027, до 1920 года, published before 1970, the second of 2026/27. */
final class Years {
  private static final Pattern COUNTED =
      Pattern.compile(
          "[ -]?(?:%|час|сағат|hour|小时|学时|名|人|тенге|теңге|坚戈|元|万|экз|дана|volume|copies|том|册|本).*",
          Pattern.DOTALL);
  private static final Pattern YEAR_BEHIND =
      Pattern.compile(" ?(?:г(?!\\p{L})|год(?!ов)|жыл(?!дық)|年(?!制)).*", Pattern.DOTALL);

  /** Before 1970, which nothing but a year can be. */
  private static final Pattern ENGLISH_BEFORE =
      Pattern.compile("(?<!\\p{L})(?:before|since|after|until|prior to|in|from) $");

  private static final Pattern ENGLISH_BEHIND =
      Pattern.compile(
          "(?:[.,;)]|$| (?:may|shall|must|can|will|are|is|have|has|and|or|to|until|onwards?|inclusive)(?!\\p{L})).*",
          Pattern.DOTALL);
  private static final Pattern SLASHED = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-]$");

  private Years() {}

  /** A year, where a numeral in digits names one. */
  static @Nullable Fact of(
      Language language, String plain, Numeral n, String before, String behind) {
    boolean four = n.to() - n.from() == 4;
    if (n.value().isWithin(1950, 2100)) {
      var unit = Units.after(language, plain, n.to());
      boolean counted =
          unit.isPresent() && !unit.get().dimension().equals("mo")
              || COUNTED.matcher(behind).matches();
      boolean unlikely = n.value().whole() < 1990 || n.value().whole() == 2000;
      return counted || unlikely && !isSaid(language, before, behind) ? null : year(n);
    }
    if (four && n.value().isWithin(1700, 1949) && isSaid(language, before, behind)) {
      return year(n);
    }
    Matcher first = SLASHED.matcher(before);
    if (first.find() && n.value().isWithin(0, 99)) {
      int year = Integer.parseInt(first.group(1));
      return Calendars.part(n.piece(), "Y", year - year % 100 + n.value().whole());
    }
    return null;
  }

  private static boolean isSaid(Language language, String before, String behind) {
    return YEAR_BEHIND.matcher(behind).matches()
        || language == Language.EN
            && ENGLISH_BEFORE.matcher(before).find()
            && ENGLISH_BEHIND.matcher(behind).matches();
  }

  private static Fact year(Numeral n) {
    return Calendars.part(n.piece(), "Y", n.value().whole());
  }
}
