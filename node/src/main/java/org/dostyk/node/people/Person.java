package org.dostyk.node.people;

import org.dostyk.node.values.InstitutionId;

/**
 * Somebody whom an institution of this node knows.
 *
 * @param institution whose record this is
 */
public record Person(PersonId id, InstitutionId institution, PersonNames names) {}
