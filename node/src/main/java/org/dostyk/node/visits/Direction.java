package org.dostyk.node.visits;

import java.util.Locale;

/** Who travels, seen from the institution that begins a visit. */
public enum Direction {
  /** We go to them. */
  OUT,
  /** They come to us. */
  IN;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Direction of(String typed) {
    return typed.equals(IN.key()) ? IN : OUT;
  }
}
