package org.dostyk.node.agreements;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner that is a party to an agreement stays in the register. */
@Component
class AgreementUse implements PartnerUse {
  private final AgreementStore store;

  AgreementUse(AgreementStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    int agreements = store.withParty(partner);
    return agreements == 0
        ? List.of()
        : List.of(Objection.of("agreements.objection.partner_in_use", agreements));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.withParty(partners);
  }
}
