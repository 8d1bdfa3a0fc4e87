package org.dostyk.node.notices;

import java.util.Locale;

/** How soon somebody wishes to be written to. */
public enum Pace {
  AT_ONCE,
  /** With everything else of a day, in one letter. */
  DAILY,
  /** With everything else of a week, in one letter. */
  WEEKLY,
  /** Not by letter; the record says it. */
  NEVER;

  /** As it stands in forms and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Pace of(String key) {
    for (Pace pace : values()) {
      if (pace.key().equals(key)) {
        return pace;
      }
    }
    return AT_ONCE;
  }
}
