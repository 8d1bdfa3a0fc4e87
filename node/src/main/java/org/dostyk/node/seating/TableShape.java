package org.dostyk.node.seating;

import java.util.Locale;

/** How the tables stand. */
public enum TableShape {
  /** One table with two sides, as at talks. */
  LONG,
  /** Round tables, as at a dinner: as many as are needed. */
  ROUND;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TableShape of(String typed) {
    return ROUND.name().equals(typed) ? ROUND : LONG;
  }
}
