package org.dostyk.node.imports;

import java.util.Locale;
import org.dostyk.node.values.Objection;

/** What is done with a whole import at once. */
public enum ImportTask {
  /** Finding out what each row would do. */
  PLAN,
  APPLY,
  UNDO;

  /** What a page says where the process that did it has died. */
  Objection interrupted() {
    return Objection.of("imports.objection.interrupted." + name().toLowerCase(Locale.ROOT));
  }
}
