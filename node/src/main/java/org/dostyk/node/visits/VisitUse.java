package org.dostyk.node.visits;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner that takes part in a visit stays in the register. */
@Component
class VisitUse implements PartnerUse {
  private final VisitStore store;

  VisitUse(VisitStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    int visits = store.withParty(partner);
    return visits == 0
        ? List.of()
        : List.of(Objection.of("visits.objection.partner_in_use", visits));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.withParty(partners);
  }
}
