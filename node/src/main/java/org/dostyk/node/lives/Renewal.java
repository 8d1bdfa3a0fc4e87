package org.dostyk.node.lives;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an agreement when its term has passed. */
public enum Renewal {
  /** It ends. */
  NOT,
  /** It ends, unless the parties have signed an extension before. */
  BY_SIGNATURE,
  /** It goes on once by itself, unless a party has objected in time. */
  ONCE,
  /** It goes on by itself each time, unless a party has objected in time. */
  EACH_TIME;

  public boolean isByItself() {
    return this == ONCE || this == EACH_TIME;
  }

  /** What holds after a renewal by itself. */
  Renewal afterwards() {
    return this == ONCE ? BY_SIGNATURE : this;
  }

  public String textKey() {
    return "lives.renewal." + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Renewal> named(String name) {
    return Arrays.stream(values()).filter(r -> r.name().equals(name)).findFirst();
  }
}
