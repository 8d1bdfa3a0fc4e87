package org.dostyk.allocation;

import java.math.BigDecimal;

/** Scores and grades are exact: whole ten-thousandths, never binary fractions. */
public final class Decimal {
  public static final int DIGITS = 4;
  private static final long UNIT = 10_000;
  private static final long GREATEST = 1_000_000_000_000L;

  private Decimal() {}

  /**
   * Reads {@code 87.5} as 875000.
   *
   * @throws NumberFormatException if it is no decimal number of at most four digits after the point
   */
  public static long parse(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    long whole = 0;
    int decimals = -1;
    int digits = 0;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c >= '0' && c <= '9' && whole < GREATEST && decimals < DIGITS) {
        whole = whole * 10 + (c - '0');
        digits++;
        decimals += decimals < 0 ? 0 : 1;
      } else {
        throw new NumberFormatException(text);
      }
    }
    if (digits == 0 || decimals == 0) {
      throw new NumberFormatException(text);
    }
    for (int d = Math.max(0, decimals); d < DIGITS; d++) {
      whole *= 10;
    }
    return text.startsWith("-") ? -whole : whole;
  }

  public static long of(long whole) {
    return whole * UNIT;
  }

  /** Writes 875000 as {@code 87.5}. */
  public static String text(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, DIGITS).stripTrailingZeros().toPlainString();
  }
}
