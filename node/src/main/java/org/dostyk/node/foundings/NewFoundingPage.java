package org.dostyk.node.foundings;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The form that begins a founding.
 *
 * @param houses in whose register it can stand
 * @param countries in the reader’s order
 */
public record NewFoundingPage(
    UUID id,
    List<OwnInstitution> houses,
    List<Country> countries,
    Typed typed,
    List<Objection> objections) {}
