package org.dostyk.node.approvals;

import java.util.Locale;

/** How far the other parties see a route, each more than the one before. What is said, never. */
public enum Shown {
  NOTHING,
  /** That it is under way or done. */
  PROGRESS,
  /** The steps that are done, with their days. */
  STEPS,
  /** Also who decided them. */
  NAMES;

  public String textKey() {
    return "approvals.shown." + name().toLowerCase(Locale.ROOT);
  }
}
