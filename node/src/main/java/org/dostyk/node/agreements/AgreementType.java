package org.dostyk.node.agreements;

import java.util.Locale;

/** What kind of agreement it is, the broadest first. */
public enum AgreementType {
  MEMORANDUM,
  FRAMEWORK,
  IMPLEMENTING,
  PROGRAMME,
  INTERNSHIP,
  COMPANY;

  /**
   * Whether one of this type can be made under one of that: a narrower one under a broader, and an
   * implementing one under its like.
   */
  public boolean isMadeUnder(AgreementType broader) {
    return switch (this) {
      case MEMORANDUM -> false;
      case FRAMEWORK -> broader == MEMORANDUM;
      case IMPLEMENTING -> broader.ordinal() <= IMPLEMENTING.ordinal();
      case PROGRAMME, COMPANY -> broader.ordinal() <= IMPLEMENTING.ordinal();
      case INTERNSHIP -> broader.ordinal() <= PROGRAMME.ordinal() || broader == COMPANY;
    };
  }

  /** The key of its name in the interface. */
  public String textKey() {
    return "agreements.type." + name().toLowerCase(Locale.ROOT);
  }
}
