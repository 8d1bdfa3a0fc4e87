package org.dostyk.node.gifts;

import java.util.Locale;

/** Whether the amount that an institution has set asks for a declaration of a gift. */
public enum DeclarationNeed {
  /** It was not received, or lies under the amount, or no amount is set. */
  NONE,
  /** It is worth more than the amount. */
  ASKED,
  /** Its value is not known, or not in a currency for which an amount is set: a person looks. */
  UNCLEAR,
  /** It is noted. */
  MADE;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
