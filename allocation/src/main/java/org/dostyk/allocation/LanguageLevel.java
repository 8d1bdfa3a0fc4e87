package org.dostyk.allocation;

/** Levels of the Common European Framework of Reference, lowest first. */
public enum LanguageLevel {
  A1,
  A2,
  B1,
  B2,
  C1,
  C2,
  NATIVE
}
