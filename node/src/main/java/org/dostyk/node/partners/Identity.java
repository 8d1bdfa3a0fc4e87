package org.dostyk.node.partners;

import java.util.Locale;

/** Whether it is certain which institution a partner is. */
public enum Identity {
  CONFIRMED,
  /** The name fits none or several, or a country or region contradicts: a person has to say. */
  TO_BE_CONFIRMED;

  public String textKey() {
    return "partners.identity." + name().toLowerCase(Locale.ROOT);
  }
}
