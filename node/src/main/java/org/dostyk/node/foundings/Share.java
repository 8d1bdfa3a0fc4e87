package org.dostyk.node.foundings;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A founder’s share, exact: a third is a third.
 *
 * @param numerator above 0
 * @param denominator at least the numerator; the fraction stands in lowest terms
 */
public record Share(long numerator, long denominator) {
  private static final long LARGEST = 1_000_000;
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,7})\\s*[/⁄]\\s*(\\d{1,7})");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,4}))?\\s*[%％]?");

  public Share {
    if (numerator <= 0 || numerator > denominator || denominator > LARGEST) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is no share");
    }
    long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValue();
    numerator /= common;
    denominator /= common;
  }

  /** Reads {@code 1/3}, {@code 40 %} or {@code 33,5}; empty for anything that is no share. */
  public static Optional<Share> parse(String typed) {
    Matcher fraction = FRACTION.matcher(typed.strip());
    if (fraction.matches()) {
      return of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    }
    Matcher percent = PERCENT.matcher(typed.strip());
    if (!percent.matches()) {
      return Optional.empty();
    }
    String decimals = Optional.ofNullable(percent.group(2)).orElse("");
    long whole = 100;
    for (int i = 0; i < decimals.length(); i++) {
      whole *= 10;
    }
    return of(Long.parseLong(percent.group(1) + decimals), whole);
  }

  private static Optional<Share> of(long numerator, long denominator) {
    return numerator <= 0 || numerator > denominator || denominator > LARGEST
        ? Optional.empty()
        : Optional.of(new Share(numerator, denominator));
  }

  /** How these together stand to the whole: negative below it, 0 for all of it, positive above. */
  static int comparedToWhole(Collection<Share> shares) {
    BigInteger above = BigInteger.ZERO;
    BigInteger below = BigInteger.ONE;
    for (Share share : shares) {
      BigInteger part = BigInteger.valueOf(share.denominator);
      above = above.multiply(part).add(BigInteger.valueOf(share.numerator).multiply(below));
      below = below.multiply(part);
    }
    return above.compareTo(below);
  }

  /** As it is typed: {@code 40 %} where that is exact, else {@code 1/3}. */
  @Override
  public String toString() {
    return 100 % denominator == 0
        ? numerator * (100 / denominator) + " %"
        : numerator + "/" + denominator;
  }
}
