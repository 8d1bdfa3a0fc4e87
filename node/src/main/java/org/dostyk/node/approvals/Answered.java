package org.dostyk.node.approvals;

import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.InstitutionId;

/** A party said something of a version to all others. */
public record Answered(AgreementId agreement, InstitutionId house) {}
