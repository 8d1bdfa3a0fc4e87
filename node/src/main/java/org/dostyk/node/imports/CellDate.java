package org.dostyk.node.imports;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;

/**
 * Reads the dates that offices write: cells that are dates, {@code 15.04.2024}, {@code 2024-04-15},
 * {@code 2024年4月15日}, {@code 15 апреля 2024 г.}, {@code April 2024}, {@code 2024}. With dots the
 * day comes first; with slashes it might be either, so a date that could be two days is asked back.
 */
public sealed interface CellDate {

  /** A date, as far as the cell knows it. */
  record Read(PartialDate date) implements CellDate {}

  /** No date, or one that could be two, or a 30 February. */
  record Unclear(Objection why) implements CellDate {}

  /** A day as it is counted in a workbook, where a cell lost its format: 46022 is 31.12.2025. */
  Pattern COUNTED = Pattern.compile("[2-7]\\d{4}");

  static CellDate of(Cell cell) {
    return read(cell, false);
  }

  /**
   * A cell of a column that holds dates and nothing else, where a number is a day that lost its
   * format.
   *
   * @param monthFirst whether with slashes the month comes first, where nothing else tells
   */
  static CellDate of(Cell cell, boolean monthFirst) {
    String said = cell.text().strip();
    return cell.date() == null && COUNTED.matcher(said).matches()
        ? new Read(
            PartialDate.of(DateUtil.getLocalDateTime(Double.parseDouble(said)).toLocalDate()))
        : read(cell, monthFirst);
  }

  private static CellDate read(Cell cell, boolean monthFirst) {
    if (cell.date() != null) {
      return new Read(cell.date());
    }
    String said = Forms.plain(cell.text());
    for (Forms.Form form : Forms.ALL) {
      Matcher found = form.pattern().matcher(said);
      if (found.matches()) {
        return Forms.read(form, found, cell.text(), monthFirst);
      }
    }
    return new Unclear(Objection.of("imports.objection.no_date", cell.text()));
  }

  /** Whether a cell proves that with slashes the month comes first (12/31/2025), or the day. */
  static Optional<Boolean> provesMonthFirst(Cell cell) {
    Matcher slashed = SLASHED.matcher(cell.text().strip());
    if (!slashed.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(slashed.group(1));
    int second = Integer.parseInt(slashed.group(2));
    return first <= 12 && second > 12
        ? Optional.of(true)
        : second <= 12 && first > 12 ? Optional.of(false) : Optional.empty();
  }

  /** A date with slashes of which the day or the month comes first. */
  Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{2,4}");

  /** The ways to write a date, and how each is read. */
  final class Forms {
    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern TIME = Pattern.compile("[ t]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");

    /** Words around a date that say no more than that it is one. */
    private static final Pattern AROUND =
        Pattern.compile(
            "(?<![\\p{L}])(с|со|от|since|from|of|year|г|гг|год|года|году|ж|жыл|жылы|жылдан|жылғы|бастап)"
                + "(?![\\p{L}])\\.?|起|以来|至今|,");

    private static final Form[] ALL = {
      form("(?<y>\\d{4}) ?年 ?(?:(?<m>\\d{1,2}) ?月 ?(?:(?<d>\\d{1,2}) ?[日号])?)?"),
      form("(?<y>\\d{4})(?:[-./](?<m>\\d{1,2})(?:[-./](?<d>\\d{1,2}))?)?"),
      form("(?<d>\\d{1,2})(?<s>[-./])(?<m>\\d{1,2})[-./](?<y>\\d{4}|\\d{2})"),
      form("(?<m>\\d{1,2})[-./](?<y>\\d{4})"),
      form("(?:(?<d>\\d{1,2})[ .-]+)?(?<m>\\p{L}+)\\.?[ -]+(?<y>\\d{4})"),
      form("(?<m>\\p{L}+)\\.? (?<d>\\d{1,2}) (?<y>\\d{4})"),
      form("(?<y>\\d{4}) (?:(?<d>\\d{1,2}) )?(?<m>\\p{L}+)"),
    };

    private Forms() {}

    record Form(Pattern pattern) {}

    private static Form form(String pattern) {
      return new Form(Pattern.compile(pattern));
    }

    private static String plain(String text) {
      String small = Normalizer2.getNFKCInstance().normalize(text).toLowerCase(Locale.ROOT).strip();
      small = TIME.matcher(small).replaceFirst("");
      return AROUND.matcher(small).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    private static CellDate read(Form form, Matcher found, String text, boolean monthFirst) {
      int month = month(group(form, found, "m"));
      int day = number(group(form, found, "d"));
      String year = group(form, found, "y");
      if (month < 0) {
        return new Unclear(Objection.of("imports.objection.no_date", text));
      }
      if (group(form, found, "s").equals("/")
          && day <= 12
          && month <= 12
          && day != month
          && !monthFirst) {
        return new Unclear(Objection.of("imports.objection.day_or_month", text));
      }
      if (group(form, found, "s").equals("/") && (month > 12 || monthFirst && day <= 12)) {
        int swapped = month;
        month = day;
        day = swapped;
      }
      try {
        return new Read(new PartialDate(year(year), month, day));
      } catch (DateTimeException e) {
        return new Unclear(Objection.of("imports.objection.no_such_day", text));
      }
    }

    private static String group(Form form, Matcher found, String name) {
      return form.pattern().namedGroups().containsKey(name) && found.group(name) != null
          ? found.group(name)
          : "";
    }

    private static int year(String digits) {
      int year = Integer.parseInt(digits);
      return digits.length() == 4 ? year : year < 80 ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
      return digits.isEmpty() ? 0 : digits.matches("0+") ? -1 : Integer.parseInt(digits);
    }

    private static int month(String said) {
      if (said.isEmpty() || Character.isDigit(said.charAt(0))) {
        return said.isEmpty() ? 0 : said.matches("0+") ? 99 : Integer.parseInt(said);
      }
      return MONTHS.getOrDefault(said, -1);
    }

    private static Map<String, Integer> months() {
      var months = new HashMap<String, Integer>();
      for (Language language : Language.values()) {
        var symbols = DateFormatSymbols.getInstance(language.locale());
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
          for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
            String[] names = symbols.getMonths(context, width);
            for (int m = 0; m < 12; m++) {
              months.put(names[m].toLowerCase(Locale.ROOT).replace(".", ""), m + 1);
            }
          }
        }
      }
      return months;
    }
  }
}
