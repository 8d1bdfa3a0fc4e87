package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.PaperRun;

/**
 * All papers of a delegation.
 *
 * @param delegates how many people it has
 * @param elsewhere the parties without people here, to whom the reader sends the delegation
 * @param run setting them, if somebody has begun it since the last change
 */
public record VisitPapersPage(
    Visit visit, int delegates, Optional<PaperRun> run, List<VisitParty> elsewhere) {}
