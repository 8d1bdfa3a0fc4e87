package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is begun with.
 *
 * @param house the officer's own institution, the first party
 * @param others the other parties, among the partners this institution sees
 * @param parent the agreement under which it is made, or null
 */
public record Beginning(
    AgreementType type,
    InstitutionId house,
    List<PartnerId> others,
    @Nullable AgreementId parent) {}
