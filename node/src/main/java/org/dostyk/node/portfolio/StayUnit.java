package org.dostyk.node.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what the length of a stay is counted. None is turned into another: weights compare them. */
public enum StayUnit {
  SEMESTER,
  MONTH,
  WEEK,
  DAY;

  /** As it stands in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<StayUnit> of(String typed) {
    return Arrays.stream(values()).filter(u -> u.key().equals(typed)).findFirst();
  }
}
