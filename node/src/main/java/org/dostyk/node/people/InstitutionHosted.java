package org.dostyk.node.people;

import org.dostyk.node.values.InstitutionId;

/** This node took an institution in. */
public record InstitutionHosted(InstitutionId institution) {}
