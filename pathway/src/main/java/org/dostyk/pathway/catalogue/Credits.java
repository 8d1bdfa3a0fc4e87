package org.dostyk.pathway.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact amount of credits: a reduced fraction, since 40 credits a year are two thirds of 60 and
 * no decimal says so. Immutable; arithmetic that leaves the range of {@code long} throws {@link
 * ArithmeticException} and never rounds.
 *
 * @param numerator of the reduced fraction; may be negative only on the way to an objection
 * @param denominator at least 1
 */
public record Credits(long numerator, long denominator) implements Comparable<Credits> {
  public static final Credits ZERO = new Credits(0, 1);

  public Credits {
    if (denominator < 1) {
      throw new IllegalArgumentException("A fraction needs a denominator above 0: " + denominator);
    }
    long common = gcd(Math.abs(numerator), denominator);
    numerator /= common;
    denominator /= common;
  }

  public static Credits of(long whole) {
    return new Credits(whole, 1);
  }

  /**
   * Reads {@code 5}, {@code 2.5} or {@code 10/3}.
   *
   * @throws NumberFormatException for anything else, and for more than nine digits on a side
   */
  public static Credits parse(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length > 2 || text.length() > 24) {
      throw new NumberFormatException(text);
    }
    Credits top = decimal(parts[0].strip());
    if (parts.length == 1) {
      return top;
    }
    Credits below = decimal(parts[1].strip());
    if (below.numerator <= 0) {
      throw new NumberFormatException(text);
    }
    return top.times(new Credits(below.denominator, below.numerator));
  }

  private static Credits decimal(String text) {
    var value = new BigDecimal(text);
    if (value.scale() > 9 || value.precision() - value.scale() > 9) {
      throw new NumberFormatException(text);
    }
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Credits(
        plain.unscaledValue().longValueExact(), BigInteger.TEN.pow(plain.scale()).longValueExact());
  }

  public Credits plus(Credits other) {
    long common = gcd(denominator, other.denominator);
    long left = Math.multiplyExact(numerator, other.denominator / common);
    long right = Math.multiplyExact(other.numerator, denominator / common);
    return new Credits(
        Math.addExact(left, right), Math.multiplyExact(denominator, other.denominator / common));
  }

  public Credits minus(Credits other) {
    return plus(new Credits(-other.numerator, other.denominator));
  }

  public Credits times(Credits other) {
    long a = Math.max(1, gcd(Math.abs(numerator), other.denominator));
    long b = Math.max(1, gcd(Math.abs(other.numerator), denominator));
    return new Credits(
        Math.multiplyExact(numerator / a, other.numerator / b),
        Math.multiplyExact(denominator / b, other.denominator / a));
  }

  public Credits times(long count) {
    return times(of(count));
  }

  /**
   * This amount in units of one {@code scale}-th credit.
   *
   * @throws ArithmeticException if that is no whole number
   */
  public long inUnits(long scale) {
    if (scale % denominator != 0) {
      throw new ArithmeticException(this + " is no multiple of 1/" + scale);
    }
    return Math.multiplyExact(numerator, scale / denominator);
  }

  public boolean isNegative() {
    return numerator < 0;
  }

  public boolean isZero() {
    return numerator == 0;
  }

  @Override
  public int compareTo(Credits other) {
    return Long.signum(minus(other).numerator);
  }

  /** The least common multiple of two scales. */
  public static long commonScale(long a, long b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(1, a) : gcd(b, a % b);
  }

  /** As a decimal where that is exact, else as a fraction. */
  @Override
  public String toString() {
    if (denominator == 1) {
      return Long.toString(numerator);
    }
    long rest = denominator;
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return rest == 1
        ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator)).toPlainString()
        : numerator + "/" + denominator;
  }
}
