package org.dostyk.pathway.catalogue;

/**
 * A stretch of the route: so many terms at one institution. Equal numbers fix the moment of moving.
 *
 * @param fewest terms, at least 0
 * @param most terms
 */
public record Stay(String institution, int fewest, int most) {}
