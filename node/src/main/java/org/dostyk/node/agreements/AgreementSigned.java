package org.dostyk.node.agreements;

import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A party signed a version.
 *
 * @param party who signed
 * @param signedBy the own institution that the party is, or null for a party without people on this
 *     node
 * @param complete whether it was the last signature, so that the agreement is in force now
 */
public record AgreementSigned(
    AgreementId agreement,
    int version,
    Hash hash,
    PartnerId party,
    @Nullable InstitutionId signedBy,
    boolean complete) {}
