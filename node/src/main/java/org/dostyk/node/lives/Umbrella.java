package org.dostyk.node.lives;

import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.values.InstitutionId;

/**
 * A framework that others join by declaration.
 *
 * @param kinds what kinds of institutions may join
 * @param notice how long beforehand a member says that it leaves; empty where it may leave at once
 * @param keeper the party's own institution that takes the declarations and keeps the list
 */
public record Umbrella(
    AgreementId agreement, Set<PartnerKind> kinds, Optional<Lead> notice, InstitutionId keeper) {

  public Umbrella {
    kinds = Set.copyOf(kinds);
  }
}
