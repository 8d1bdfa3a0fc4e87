package org.dostyk.node.gifts;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner that gave or received anything stays in the register of partners. */
@Component
class GiftUse implements PartnerUse {
  private final GiftStore store;

  GiftUse(GiftStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    int gifts = store.naming(partner);
    return gifts == 0 ? List.of() : List.of(Objection.of("gifts.objection.partner_in_use", gifts));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.named(partners);
  }
}
