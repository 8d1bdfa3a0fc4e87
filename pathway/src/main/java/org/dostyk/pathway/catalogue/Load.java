package org.dostyk.pathway.catalogue;

/**
 * What may be studied in one term at one institution.
 *
 * @param credits in the institution's own credits
 * @param courses how many courses
 */
public record Load(Range credits, Range courses) {
  public static final Load ANY = new Load(Range.ANY, Range.ANY);
}
