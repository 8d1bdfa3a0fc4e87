package org.dostyk.node.partners;

import java.util.Locale;

/** Whether it is certain which institution a partner is, and whether it is one yet. */
public enum Identity {
  CONFIRMED,
  /** The name fits none or several, or a country or region contradicts: a person has to say. */
  TO_BE_CONFIRMED,
  /** It does not exist yet: it is named and negotiated with, and nobody signs for it. */
  TO_BE_FOUNDED;

  public String textKey() {
    return "partners.identity." + name().toLowerCase(Locale.ROOT);
  }
}
