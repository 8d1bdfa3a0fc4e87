package org.dostyk.node.agreements;

import org.dostyk.node.documents.Hash;
import org.dostyk.node.values.InstitutionId;

/** A version was laid before the parties. */
public record AgreementProposed(
    AgreementId agreement, int version, Hash hash, InstitutionId proposedBy) {}
