package org.dostyk.node.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, or only the month or the year where no more is known: "partners since 2019".
 *
 * @param year from 1 to 9999
 * @param month from 1 to 12, or 0 where only the year is known
 * @param day from 1 to the month's last, or 0 where it is not known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /**
   * @throws DateTimeException if there is no such year, month or day
   */
  public PartialDate {
    if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
      throw new DateTimeException("Not a date: %d-%d-%d".formatted(year, month, day));
    }
    if (day != 0) {
      LocalDate.of(year, month, day);
    } else if (month != 0) {
      YearMonth.of(year, month);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Reads {@code 2024}, {@code 2024-04} or {@code 2024-04-15}; empty where it is none of them. */
  public static Optional<PartialDate> parse(String iso) {
    var found = ISO.matcher(iso.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(
              Integer.parseInt(found.group(1)), part(found.group(2)), part(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day that it may mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /** The last day that it may mean: of June 2025 the 30th. */
  public LocalDate last() {
    return day != 0
        ? first()
        : month != 0 ? first().plusMonths(1).minusDays(1) : first().plusYears(1).minusDays(1);
  }

  /** The whole day, where it is known. */
  public Optional<LocalDate> whole() {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  private static int part(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : digits.equals("00") ? -1 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(PartialDate other) {
    return toString().compareTo(other.toString());
  }

  /** As ISO 8601 writes it, as far as it is known. */
  @Override
  public String toString() {
    String iso = "%04d".formatted(year);
    if (month != 0) {
      iso += "-%02d".formatted(month);
    }
    return day == 0 ? iso : iso + "-%02d".formatted(day);
  }
}
