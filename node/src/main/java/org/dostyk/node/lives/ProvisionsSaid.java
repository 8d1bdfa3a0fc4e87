package org.dostyk.node.lives;

import org.dostyk.node.agreements.AgreementId;

/** A party's provisions were entered here. */
public record ProvisionsSaid(AgreementId agreement) {}
