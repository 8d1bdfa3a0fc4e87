package org.dostyk.node.commitments;

import java.util.List;
import java.util.Set;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner that promised, or to whom something was promised, stays in the register. */
@Component
class PromisesOfPartner implements PartnerUse {
  private final CommitmentStore store;

  PromisesOfPartner(CommitmentStore store) {
    this.store = store;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    int promises = store.naming(partner);
    return promises == 0
        ? List.of()
        : List.of(Objection.of("commitments.objection.uses", promises));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.naming(partners);
  }
}
