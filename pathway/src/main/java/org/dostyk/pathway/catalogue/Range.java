package org.dostyk.pathway.catalogue;

import java.util.Optional;

/**
 * A minimum and a maximum, both inclusive; either may be open. Used for credits and, with whole
 * numbers, for counts of courses.
 */
public record Range(Credits min, Optional<Credits> max) {
  public static final Range ANY = new Range(Credits.ZERO, Optional.empty());

  public static Range atLeast(Credits min) {
    return new Range(min, Optional.empty());
  }

  public static Range of(long min, long max) {
    return new Range(Credits.of(min), Optional.of(Credits.of(max)));
  }

  public boolean asksForSomething() {
    return min.numerator() > 0;
  }

  public boolean isAny() {
    return !asksForSomething() && max.isEmpty();
  }

  public boolean holds(Credits amount) {
    return amount.compareTo(min) >= 0 && max.map(m -> amount.compareTo(m) <= 0).orElse(true);
  }

  public boolean isEmpty() {
    return min.isNegative() || max.map(m -> m.compareTo(min) < 0).orElse(false);
  }

  @Override
  public String toString() {
    return max.map(m -> min + " to " + m).orElse("at least " + min);
  }
}
