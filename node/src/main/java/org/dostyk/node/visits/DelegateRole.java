package org.dostyk.node.visits;

import java.util.Locale;

/** What somebody is in a delegation. */
public enum DelegateRole {
  /** Leads it; there is one at most, and protocol puts them first. */
  HEAD,
  MEMBER,
  INTERPRETER,
  OBSERVER;

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
