package org.dostyk.node.partners;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.InstitutionHosted;
import org.dostyk.node.people.OwnInstitutions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters every institution of this node into the register, in the transaction that hosts it. */
@Component
class OwnEntries {
  private final OwnInstitutions institutions;
  private final PartnerStore store;
  private final PartnerIndex index;
  private final Audit audit;
  private final Clock clock;

  OwnEntries(
      OwnInstitutions institutions,
      PartnerStore store,
      PartnerIndex index,
      Audit audit,
      Clock clock) {
    this.institutions = institutions;
    this.store = store;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  void hosted(InstitutionHosted event) {
    var own = institutions.find(event.institution()).orElseThrow();
    var details =
        new PartnerDetails(
            KindWords.guess(own.name()),
            own.name(),
            List.of(),
            own.country(),
            own.place().name(),
            own.place().zone(),
            Identity.CONFIRMED);
    var id = PartnerId.of(own.id());
    if (store.add(id, own.id(), true, details, clock.instant())) {
      index.write(List.of(id));
      audit.byNode(own.id(), "partners.added", Partner.RECORD, id.value(), "");
    }
  }
}
