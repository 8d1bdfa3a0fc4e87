package org.dostyk.node.lives;

import java.util.Locale;

/** What the provisions of an agreement's life are about, each with the clause it comes from. */
public enum Matter {
  TERM,
  RENEWAL,
  AMENDING,
  ENDING,
  STUDENTS,
  SURVIVING;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String textKey() {
    return "lives.matter." + key();
  }
}
