package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long before a day something must be said: so many days or calendar months.
 *
 * @param count 1 to 3,660 days, or 1 to 120 months
 */
public record Lead(int count, Unit unit) {
  static final int MOST_DAYS = 3_660;
  static final int MOST_MONTHS = 120;

  /** In what it is counted. */
  public enum Unit {
    DAYS,
    MONTHS
  }

  /**
   * @throws IllegalArgumentException if the count is out of range
   */
  public Lead {
    if (count < 1 || count > (unit == Unit.DAYS ? MOST_DAYS : MOST_MONTHS)) {
      throw new IllegalArgumentException("No time ahead: " + count + " " + unit);
    }
  }

  public static Lead days(int count) {
    return new Lead(count, Unit.DAYS);
  }

  public static Lead months(int count) {
    return new Lead(count, Unit.MONTHS);
  }

  /** The last day on which it is said in time for something that happens on this day. */
  public LocalDate before(LocalDate day) {
    return unit == Unit.DAYS ? day.minusDays(count) : day.minusMonths(count);
  }

  /** The earliest day for which what is said on this day is in time. */
  public LocalDate after(LocalDate day) {
    return unit == Unit.DAYS ? day.plusDays(count) : day.plusMonths(count);
  }

  /** About how many days it is, for calendars that count in days. */
  public int inDays() {
    return unit == Unit.DAYS ? count : count * 30;
  }

  /** The key of its text, which takes the count. */
  public String textKey() {
    return unit == Unit.DAYS ? "lives.lead.days" : "lives.lead.months";
  }

  /** As {@link #toString} writes it; empty where it is none. */
  public static Optional<Lead> parse(String written) {
    if (!written.matches("[1-9]\\d{0,3}[DM]")) {
      return Optional.empty();
    }
    int count = Integer.parseInt(written.substring(0, written.length() - 1));
    boolean days = written.endsWith("D");
    return count > (days ? MOST_DAYS : MOST_MONTHS)
        ? Optional.empty()
        : Optional.of(days ? days(count) : months(count));
  }

  @Override
  public String toString() {
    return count + (unit == Unit.DAYS ? "D" : "M");
  }
}
