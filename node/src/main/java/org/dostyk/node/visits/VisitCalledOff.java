package org.dostyk.node.visits;

import org.dostyk.node.values.InstitutionId;

/**
 * A visit that was sent will not take place.
 *
 * @param by the own institution whose people did it
 */
public record VisitCalledOff(VisitId visit, InstitutionId by) {}
