package org.dostyk.node.visits;

import org.dostyk.node.values.InstitutionId;

/**
 * Both sides approved a visit.
 *
 * @param by the own institution whose people did it
 */
public record VisitApproved(VisitId visit, InstitutionId by) {}
