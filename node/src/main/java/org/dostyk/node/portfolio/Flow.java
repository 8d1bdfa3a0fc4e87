package org.dostyk.node.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way people went, seen from the institution that noted it. */
public enum Flow {
  /** From us to the partner. */
  SENT,
  /** From the partner to us. */
  RECEIVED;

  /** As it stands in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Flow> of(String typed) {
    return Arrays.stream(values()).filter(f -> f.key().equals(typed)).findFirst();
  }
}
