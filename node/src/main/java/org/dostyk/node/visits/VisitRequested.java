package org.dostyk.node.visits;

import org.dostyk.node.values.InstitutionId;

/**
 * A visit lies before its other side, for the first time or after a change.
 *
 * @param by the own institution whose people did it
 */
public record VisitRequested(VisitId visit, InstitutionId by) {}
