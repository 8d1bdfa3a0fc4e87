package org.dostyk.node.portfolio;

import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;

/**
 * What an institution shows of its cooperation to everybody.
 *
 * @param open whether it shows anything at all; off until somebody turns it on
 * @param slug the last part of its address; empty before the first choice
 * @param partners those chosen to be shown
 * @param agreements those chosen; one is shown only while it is in force and every other party is
 *     among the partners shown
 */
public record Publication(
    InstitutionId house,
    boolean open,
    String slug,
    Set<PartnerId> partners,
    Set<AgreementId> agreements) {
  public Publication {
    partners = Set.copyOf(partners);
    agreements = Set.copyOf(agreements);
  }
}
