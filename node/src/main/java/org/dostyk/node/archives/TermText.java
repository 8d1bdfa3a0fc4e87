package org.dostyk.node.archives;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when an agreement holds, as offices write it: a day, a month, two days, so many years from
 * its beginning, or that it has no end.
 */
sealed interface TermText {

  /**
   * Its last day.
   *
   * @param begins its first day, where the text says that, too
   * @param counted whether the day was counted from the beginning, and is not written
   */
  record Until(LocalDate last, Optional<PartialDate> begins, boolean counted) implements TermText {}

  /** It has no end. */
  record Endless() implements TermText {}

  /** It cannot be read. */
  record Unclear(Objection why) implements TermText {}

  /** Numbers in words, as they stand before years. */
  Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("один", 1),
          Map.entry("два", 2),
          Map.entry("три", 3),
          Map.entry("четыре", 4),
          Map.entry("пять", 5),
          Map.entry("десять", 10),
          Map.entry("бір", 1),
          Map.entry("екі", 2),
          Map.entry("үш", 3),
          Map.entry("төрт", 4),
          Map.entry("бес", 5),
          Map.entry("он", 10),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("ten", 10),
          Map.entry("一", 1),
          Map.entry("二", 2),
          Map.entry("两", 2),
          Map.entry("三", 3),
          Map.entry("四", 4),
          Map.entry("五", 5),
          Map.entry("十", 10));

  /** So many years or months. */
  Pattern LONG =
      Pattern.compile(
          "(?iu)(?<![\\d\\p{IsLatin}\\p{IsCyrillic}])(?<n>\\d{1,2}|"
              + String.join("|", NUMBERS.keySet())
              + ")\\s*(?:\\([^)]*\\)\\s*)?[- ]?(?:(?<y>лет|год|года|годов|жыл\\p{L}*|years?|yrs?|年)"
              + "|(?<m>месяц\\p{L}*|мес|months?|ай\\p{L}*|个月))");

  /** Words that stand before a last day. */
  Pattern BEFORE =
      Pattern.compile(
          "(?iu)^(?:до|по|until|till|through|by|valid until|至|到|截至|有效期至)\\s*|(?:дейін|止|前)$");

  /** What parts two days. */
  Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s+[-–—]\\s+|[–—~～]|(?<=\\d{4}(?:\\s?г\\.?)?)\\s*-\\s*|\\s+(?:по|до|to|until)\\s+|至|到");

  /**
   * @param begins the agreement's first day, as far as it is known; null where it is not
   */
  static TermText of(
      Cell cell, boolean monthFirst, @Nullable PartialDate begins, PaperWords words) {
    if (CellDate.of(cell, monthFirst) instanceof CellDate.Read(PartialDate day)) {
      return new Until(day.last(), Optional.empty(), false);
    }
    String said = cell.text().strip();
    if (words.isEndless(said)) {
      return new Endless();
    }
    Optional<TermText> two = two(said, monthFirst);
    if (two.isPresent()) {
      return two.get();
    }
    if (day(BEFORE.matcher(said).replaceAll(""), monthFirst)
        instanceof CellDate.Read(PartialDate day)) {
      return new Until(day.last(), Optional.empty(), false);
    }
    Matcher term = LONG.matcher(said);
    if (term.find()) {
      return begins == null
          ? new Unclear(Objection.of("archives.objection.term_from", said))
          : new Until(counted(begins, term), Optional.empty(), true);
    }
    return CellDate.of(cell, monthFirst) instanceof CellDate.Unclear(Objection why)
        ? new Unclear(why)
        : new Unclear(Objection.of("imports.objection.no_date", said));
  }

  private static Optional<TermText> two(String said, boolean monthFirst) {
    String[] days = BETWEEN.split(said.replaceFirst("(?iu)^(?:с|со|from|自|从)\\s+", ""), 3);
    return days.length == 2
            && day(days[0], monthFirst) instanceof CellDate.Read(PartialDate first)
            && day(BEFORE.matcher(days[1].strip()).replaceAll(""), monthFirst)
                instanceof CellDate.Read(PartialDate last)
        ? Optional.of(new Until(last.last(), Optional.of(first), false))
        : Optional.empty();
  }

  private static CellDate day(String said, boolean monthFirst) {
    return said.isBlank()
        ? new CellDate.Unclear(Objection.of("imports.objection.no_date", said))
        : CellDate.of(new Cell(said.strip(), null, false), monthFirst);
  }

  /** A term of years ends on the day of the last year that bears the date of the first. */
  private static LocalDate counted(PartialDate begins, Matcher term) {
    String number = term.group("n").toLowerCase(java.util.Locale.ROOT);
    int n =
        Character.isDigit(number.charAt(0))
            ? Integer.parseInt(number)
            : NUMBERS.getOrDefault(number, 0);
    LocalDate from = begins.last();
    return term.group("y") != null ? from.plusYears(n) : from.plusMonths(n);
  }
}
