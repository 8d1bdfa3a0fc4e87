package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;

/**
 * What a visit begins with.
 *
 * @param keeper the officer's own institution, which is host or leads the guests
 * @param with of a journey out the one host; else the guests, who leads first
 */
public record VisitBeginning(
    InstitutionId keeper,
    Direction direction,
    List<PartnerId> with,
    VisitPlan plan,
    Optional<AgreementId> agreement,
    Optional<VisitId> returnOf) {}
