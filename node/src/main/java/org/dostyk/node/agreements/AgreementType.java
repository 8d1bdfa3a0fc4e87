package org.dostyk.node.agreements;

import java.util.Locale;

/** What kind of agreement it is. */
public enum AgreementType {
  MEMORANDUM,
  FRAMEWORK,
  IMPLEMENTING,
  PROGRAMME,
  INTERNSHIP,
  COMPANY;

  /** The key of its name in the interface. */
  public String textKey() {
    return "agreements.type." + name().toLowerCase(Locale.ROOT);
  }
}
