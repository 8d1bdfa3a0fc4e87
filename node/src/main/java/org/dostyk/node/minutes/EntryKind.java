package org.dostyk.node.minutes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of minutes notes. */
public enum EntryKind {
  SAID,
  DECIDED,
  PROMISED;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<EntryKind> of(String name) {
    return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
  }
}
