package org.dostyk.node.agreements;

import org.dostyk.node.documents.Hash;
import org.dostyk.node.values.InstitutionId;

/**
 * A party signed a version.
 *
 * @param complete whether it was the last signature, so that the agreement is in force now
 */
public record AgreementSigned(
    AgreementId agreement, int version, Hash hash, InstitutionId signedBy, boolean complete) {}
