package org.dostyk.pathway.catalogue;

/** What a course is, as far as rules of study tell kinds apart. */
public enum Kind {
  COURSE,
  THESIS,
  PRACTICE,
  LANGUAGE
}
