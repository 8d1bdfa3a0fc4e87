package org.dostyk.node.agreements;

import org.dostyk.node.values.InstitutionId;

/** A party has recorded that an agreement has ended. */
public record AgreementEnded(AgreementId agreement, InstitutionId recordedFor) {}
