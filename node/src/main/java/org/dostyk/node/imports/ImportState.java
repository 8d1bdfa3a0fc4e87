package org.dostyk.node.imports;

import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
  /** Read and shown; nothing is written yet. */
  PREVIEWED,
  APPLIED,
  UNDONE;

  public String textKey() {
    return "imports.state." + name().toLowerCase(Locale.ROOT);
  }
}
