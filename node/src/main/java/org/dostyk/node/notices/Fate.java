package org.dostyk.node.notices;

import java.util.Arrays;
import java.util.Locale;

/** What became of a letter so far. */
public enum Fate {
  UNDELIVERED,
  TRIED,
  WAITING,
  SENT;

  /** Its name in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is asked for; empty where it is none, which is whatever has not been sent. */
  static java.util.Optional<Fate> of(String key) {
    return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
  }
}
