package org.dostyk.node.minutes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dostyk.node.values.PartialDate;

/**
 * Reads by when something is promised, as far as the sentence says it: a day, a month or a year,
 * written in figures or as Kazakh, Russian, Chinese and English name months. A sentence that names
 * two different times names none.
 */
final class DueInWords {
  private static final List<String> MONTHS =
      List.of(
          "jan|янв|қаңтар",
          "feb|февр|ақпан",
          "mar|март|наурыз",
          "apr|апр|сәуір",
          "may|ма[йея]|мамыр",
          "jun|июн|маусым",
          "jul|июл|шілде",
          "aug|авг|тамыз",
          "sep|сент|қыркүйек",
          "oct|окт|қазан",
          "nov|нояб|қараша",
          "dec|дек|желтоқсан");
  private static final String YEAR = "(?<year>20\\d{2})";

  /** The more a pattern reads, the earlier it stands; what it read is not read again. */
  private static final List<Pattern> FIGURES =
      List.of(
          pattern(YEAR + "-(?<month>\\d{1,2})-(?<day>\\d{1,2})"),
          pattern("(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./]" + YEAR),
          pattern(YEAR + "\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]"),
          pattern(YEAR + "\\s*年\\s*(?<month>\\d{1,2})\\s*月"));

  private DueInWords() {}

  /** By when the sentence says; empty where it says nothing, or several things. */
  static Optional<PartialDate> said(String sentence) {
    var found = new TreeSet<PartialDate>();
    String rest = sentence.toLowerCase(Locale.ROOT);
    for (Pattern figures : FIGURES) {
      rest = take(rest, figures, 0, found);
    }
    for (int month = 1; month <= MONTHS.size(); month++) {
      String name = "(?:" + MONTHS.get(month - 1) + ")\\p{L}*\\.?";
      String before = "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+)?";
      rest = take(rest, pattern(before + "\\b" + name + ",?\\s+" + YEAR), month, found);
      rest =
          take(
              rest,
              pattern(YEAR + "\\s+(?:жыл\\p{L}*\\s+)?(?:(?<day>\\d{1,2})\\s+)?" + name),
              month,
              found);
    }
    take(rest, pattern(YEAR), 0, found);
    return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
  }

  /** The last day on which it would be in time. */
  static LocalDate last(PartialDate said) {
    return said.whole()
        .orElseGet(
            () -> YearMonth.of(said.year(), said.month() == 0 ? 12 : said.month()).atEndOfMonth());
  }

  private static String take(String text, Pattern pattern, int month, TreeSet<PartialDate> into) {
    pattern.matcher(text).results().forEach(r -> date(r, pattern, month).ifPresent(into::add));
    return pattern.matcher(text).replaceAll(" ");
  }

  private static Optional<PartialDate> date(MatchResult found, Pattern pattern, int month) {
    int read = pattern.namedGroups().containsKey("month") ? number(found.group("month")) : month;
    int day = pattern.namedGroups().containsKey("day") ? number(found.group("day")) : 0;
    String iso = found.group("year");
    iso += read == 0 ? "" : "-%02d".formatted(read);
    iso += day == 0 ? "" : "-%02d".formatted(day);
    return PartialDate.parse(iso);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        "(?<!\\d)" + regex + "(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
  }
}
