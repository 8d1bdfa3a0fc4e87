package org.dostyk.node.visits;

import org.dostyk.node.values.InstitutionId;

/**
 * A side declined a visit.
 *
 * @param by the own institution whose people did it
 */
public record VisitDeclined(VisitId visit, InstitutionId by) {}
