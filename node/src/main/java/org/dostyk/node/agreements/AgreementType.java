package org.dostyk.node.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of agreement it is, the broadest first. */
public enum AgreementType {
  MEMORANDUM,
  FRAMEWORK,
  IMPLEMENTING,
  PROGRAMME,
  INTERNSHIP,
  COMPANY,
  /** Changes clauses of an agreement in force, or prolongs it. */
  AMENDMENT,
  /** The parties' agreement to end one before its time. */
  TERMINATION,
  /** A declaration by which somebody joins a framework. */
  ACCESSION;

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
      case AMENDMENT, TERMINATION, ACCESSION -> !broader.isInstrument();
      case INTERNSHIP -> broader.ordinal() <= PROGRAMME.ordinal() || broader == COMPANY;
    };
  }

  /** Whether it only says something of another agreement, and is none that stands by itself. */
  public boolean isInstrument() {
    return this == AMENDMENT || this == TERMINATION || this == ACCESSION;
  }

  /** What a cooperation can be agreed on in. */
  public static List<AgreementType> standing() {
    return Arrays.stream(values()).filter(type -> !type.isInstrument()).toList();
  }

  /** The key of its name in the interface. */
  public String textKey() {
    return "agreements.type." + name().toLowerCase(Locale.ROOT);
  }
}
