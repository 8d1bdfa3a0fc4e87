package org.dostyk.pathway.requirement;

import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Selector;

/**
 * Courses of another institution that count in a degree as themselves, without an equivalence.
 *
 * @param institution whose courses
 * @param rate credits of the degree for one credit of the course, exact
 * @param from which of them
 */
public record Recognition(String institution, Credits rate, Selector from) {}
