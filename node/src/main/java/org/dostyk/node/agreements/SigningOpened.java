package org.dostyk.node.agreements;

import org.dostyk.node.values.InstitutionId;

/** What had kept a party from signing the latest version does so no more. */
public record SigningOpened(AgreementId agreement, InstitutionId house) {}
