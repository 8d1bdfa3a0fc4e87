package org.dostyk.node.visits;

import java.util.Locale;

/** The two sides of a visit. However many guests there are, the one who leads speaks for them. */
public enum Side {
  HOST,
  GUEST;

  public Side other() {
    return this == HOST ? GUEST : HOST;
  }

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
