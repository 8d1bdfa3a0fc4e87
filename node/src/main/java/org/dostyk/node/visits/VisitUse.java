package org.dostyk.node.visits;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementWork;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerUse;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Component;

/** A partner that takes part in a visit, and an agreement that is its occasion, stay on record. */
@Component
class VisitUse implements PartnerUse, AgreementWork {
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
  public Map<AgreementId, Objection> with(Set<AgreementId> agreements, InstitutionId house) {
    return store.about(agreements).stream()
        .collect(Collectors.toMap(a -> a, a -> Objection.of("visits.objection.agreement_in_use")));
  }

  @Override
  public Set<PartnerId> named(Set<PartnerId> partners) {
    return store.withParty(partners);
  }
}
