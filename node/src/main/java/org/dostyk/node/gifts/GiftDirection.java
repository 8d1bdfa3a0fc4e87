package org.dostyk.node.gifts;

import java.util.Locale;

/** Which way a gift goes, as the institution that keeps the register sees it. */
public enum GiftDirection {
  GIVEN,
  RECEIVED;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static GiftDirection of(String typed) {
    return RECEIVED.name().equals(typed) ? RECEIVED : GIVEN;
  }
}
