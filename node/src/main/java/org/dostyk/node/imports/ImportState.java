package org.dostyk.node.imports;

import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
  /** Read and kept; what it would do is not known yet. */
  RECEIVED,
  /** Shown row by row; nothing is written yet. */
  PREVIEWED,
  APPLIED,
  UNDONE;

  public String textKey() {
    return "imports.state." + name().toLowerCase(Locale.ROOT);
  }
}
