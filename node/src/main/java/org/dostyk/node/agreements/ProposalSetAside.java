package org.dostyk.node.agreements;

import org.dostyk.node.values.InstitutionId;

/**
 * Two parties at different nodes changed one version at the same time; this one's text gave way and
 * is its working text again.
 */
public record ProposalSetAside(AgreementId agreement, InstitutionId house) {}
