package org.dostyk.node.approvals;

import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.InstitutionId;

/** A version went on its way through a party's house, or others may see more or less of it. */
public record ApprovalMoved(AgreementId agreement, InstitutionId house) {}
