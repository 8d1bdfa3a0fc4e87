package org.dostyk.node.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The academic year in which something took place, and its part where that is known.
 *
 * @param year in which the academic year begins, from 1990 to 2100: 2024 is 2024/25
 */
public record Period(int year, Part part) {
  static final int FIRST = 1990;
  static final int LAST = 2100;

  /** A part of an academic year. */
  public enum Part {
    WHOLE,
    AUTUMN,
    SPRING,
    SUMMER;

    /** As it stands in addresses and text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String typed) {
      return Arrays.stream(values()).filter(p -> p.key().equals(typed)).findFirst();
    }
  }

  /** The year as it is written: 2024/25. */
  public static String years(int year) {
    return "%d/%02d".formatted(year, (year + 1) % 100);
  }
}
