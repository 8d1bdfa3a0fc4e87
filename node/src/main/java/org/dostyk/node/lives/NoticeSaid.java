package org.dostyk.node.lives;

import org.dostyk.node.agreements.AgreementId;

/** A notice was entered here, or withdrawn. */
public record NoticeSaid(AgreementId agreement) {}
