package org.dostyk.node.portfolio;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner with whom exchanges took place stays in the register. */
@Component
class ExchangeUse implements PartnerUse {
  private final ExchangeStore store;

  ExchangeUse(ExchangeStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    int lines = store.naming(Set.of(partner)).getOrDefault(partner, 0);
    return lines == 0 ? List.of() : List.of(Objection.of("portfolio.objection.in_use", lines));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.naming(partners).keySet();
  }
}
