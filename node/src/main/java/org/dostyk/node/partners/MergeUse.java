package org.dostyk.node.partners;

import java.util.List;
import java.util.Set;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** An entry that was found to be another's, or that others were found to be, stays. */
@Component
class MergeUse implements PartnerUse {
  private final PartnerBulkStore store;
  private final PartnerStore partners;

  MergeUse(PartnerBulkStore store, PartnerStore partners) {
    this.store = store;
    this.partners = partners;
  }

  @Override
  public List<Objection> of(PartnerId partner) {
    return store.merged(Set.of(partner)).isEmpty()
        ? List.of()
        : List.of(
            Objection.of(
                "partners.objection.merged_since", partners.nameOf(partner).orElseThrow()));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.merged(partners);
  }
}
