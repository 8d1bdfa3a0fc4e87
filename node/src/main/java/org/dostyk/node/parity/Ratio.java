package org.dostyk.node.parity;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number: two thirds is not 0.67. */
record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {
  static final Ratio ONE = of(1);

  Ratio {
    if (bottom.signum() <= 0) {
      throw new IllegalArgumentException(top + " cannot be divided by " + bottom);
    }
    BigInteger common = top.gcd(bottom);
    if (common.compareTo(BigInteger.ONE) > 0) {
      top = top.divide(common);
      bottom = bottom.divide(common);
    }
  }

  static Ratio of(long whole) {
    return of(whole, 1);
  }

  static Ratio of(long top, long bottom) {
    return new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  /** As written with a decimal point. */
  static Ratio of(String decimal) {
    var value = new BigDecimal(decimal);
    return value.scale() <= 0
        ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  Ratio times(Ratio other) {
    return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Ratio over(long divisor) {
    return new Ratio(top, bottom.multiply(BigInteger.valueOf(divisor)));
  }

  Ratio times(long factor) {
    return times(of(factor));
  }

  @Override
  public int compareTo(Ratio other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  boolean isWhole() {
    return bottom.equals(BigInteger.ONE);
  }

  /** Whether it is whole and lies between the two, both included. */
  boolean isWithin(long least, long most) {
    return isWhole()
        && top.compareTo(BigInteger.valueOf(least)) >= 0
        && top.compareTo(BigInteger.valueOf(most)) <= 0;
  }

  int whole() {
    return top.intValueExact();
  }

  @Override
  public String toString() {
    return isWhole() ? top.toString() : top + "/" + bottom;
  }
}
