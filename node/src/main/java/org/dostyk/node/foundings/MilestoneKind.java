package org.dostyk.node.foundings;

import java.util.Locale;

/** What lies on the way to a licence, in the usual order. */
public enum MilestoneKind {
  /** The founders’ agreement. */
  AGREEMENT,
  /** The charter, approved by all founders. */
  CHARTER,
  PREMISES,
  /** Entered into the state’s register of legal entities; from that day it exists. */
  REGISTRATION,
  PROGRAMMES,
  STAFF,
  /** The licence to teach. */
  LICENCE,
  FIRST_INTAKE;

  /** As texts and forms name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
