package org.dostyk.node.erasmus;

import java.time.Clock;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the institutions of this node tell students who come to them. */
@Service
class Factsheets {
  private final FactsStore store;
  private final Audit audit;
  private final Clock clock;

  Factsheets(FactsStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<Facts> of(InstitutionId house) {
    return store.find(house);
  }

  /**
   * States them anew.
   *
   * @throws Refused with everything that is missing or cannot be read
   */
  @Transactional
  public void state(InstitutionId house, Typed typed, Actor officer) {
    if (!officer.is(Role.OFFICER, house)) {
      throw new NotFound("Institution " + house);
    }
    store.put(Facts.read(house, typed), officer.account(), clock.instant());
    audit.record(house, officer, "erasmus.factsheet", "people.institution", house.value(), "");
  }
}
