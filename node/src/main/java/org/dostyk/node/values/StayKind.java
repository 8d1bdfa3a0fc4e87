package org.dostyk.node.values;

import java.util.Locale;

/** What somebody does at a partner for a while. */
public enum StayKind {
  STUDY,
  INTERNSHIP,
  TEACHING,
  TRAINING,
  RESEARCH_PRACTICE,
  GROUP;

  /** As it stands in JSON and at the end of text keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no kind has this code
   */
  public static StayKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
