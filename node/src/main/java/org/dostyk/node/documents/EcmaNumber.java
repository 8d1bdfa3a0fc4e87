package org.dostyk.node.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A double as ECMAScript's {@code Number::toString} writes it, which is what RFC 8785 §3.2.2.3 asks
 * for: the fewest digits that read back as the same double, the nearest among those.
 */
final class EcmaNumber {
  private static final int LARGEST_PLAIN_EXPONENT = 21;
  private static final int SMALLEST_PLAIN_EXPONENT = -6;

  private EcmaNumber() {}

  static String of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no number for " + number);
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(number));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + written(digits, point);
  }

  /** The digits {@code d₁d₂…} with the decimal point after the given number of them. */
  private static String written(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= LARGEST_PLAIN_EXPONENT) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= LARGEST_PLAIN_EXPONENT) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (SMALLEST_PLAIN_EXPONENT < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (point > 0 ? "+" : "") + (point - 1);
  }

  /**
   * Since JDK 19 {@link Double#toString(double)} gives the fewest digits, but never fewer than two;
   * where one is enough (5e-324), it is found here.
   */
  private static BigDecimal shortest(double positive) {
    BigDecimal few = new BigDecimal(Double.toString(positive)).stripTrailingZeros();
    if (few.precision() != 2) {
      return few;
    }
    int scale = few.scale() - 1;
    for (RoundingMode towards : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN}) {
      BigDecimal one = few.setScale(scale, towards).stripTrailingZeros();
      if (one.doubleValue() == positive) {
        return one;
      }
    }
    return few;
  }
}
