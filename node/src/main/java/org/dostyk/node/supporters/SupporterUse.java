package org.dostyk.node.supporters;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner that supports a visit stays in the register. */
@Component
class SupporterUse implements PartnerUse {
  private final SupporterStore store;

  SupporterUse(SupporterStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    return store.named(Set.of(partner)).isEmpty()
        ? List.of()
        : List.of(Objection.of("supporters.objection.partner_in_use"));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.named(partners);
  }
}
