package org.dostyk.node.foundings;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** Founders, and what they found, stay in the register of partners. */
@Component
class FoundingUse implements PartnerUse {
  private final FoundingStore store;

  FoundingUse(FoundingStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    int foundings = store.naming(partner);
    return foundings == 0
        ? List.of()
        : List.of(Objection.of("foundings.objection.partner_in_use", foundings));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.naming(partners);
  }
}
