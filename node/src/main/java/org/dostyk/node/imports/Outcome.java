package org.dostyk.node.imports;

import java.util.Locale;

/** What an import does with a row. */
public enum Outcome {
  CREATE,
  CHANGE,
  /** All that the row says is known already. */
  SAME,
  /** A person has to choose. */
  DOUBT,
  REFUSE;

  public String textKey() {
    return "imports.outcome." + name().toLowerCase(Locale.ROOT);
  }

  /** What stands under the number of such rows. */
  public String countKey() {
    return "imports.count." + name().toLowerCase(Locale.ROOT);
  }
}
