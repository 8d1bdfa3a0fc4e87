package org.dostyk.node.seating;

import java.util.Locale;

/** Where interpreters sit; houses differ in it. */
public enum Interpreters {
  /** At the left hand of whoever leads. */
  LEFT,
  /** At the right hand, before the second in rank. */
  RIGHT,
  /** In the row behind. */
  BEHIND;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Interpreters of(String typed) {
    for (Interpreters one : values()) {
      if (one.name().equals(typed)) {
        return one;
      }
    }
    return LEFT;
  }
}
