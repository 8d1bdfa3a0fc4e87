package org.dostyk.node.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The institutions that this node hosts. */
@Service
public class OwnInstitutions {
  private final OwnInstitutionStore store;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OwnInstitutions(
      OwnInstitutionStore store, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes an institution in and begins its audit trail; a second time it changes nothing. */
  @Transactional
  public void host(OwnInstitution institution) {
    if (store.add(institution, clock.instant())) {
      audit.begin(institution.id());
      audit.byNode(
          institution.id(), "people.hosted", "people.institution", institution.id().value(), "");
      events.publishEvent(new InstitutionHosted(institution.id()));
    }
  }

  public List<OwnInstitution> all() {
    return store.all();
  }

  /** Those that somebody looks after as administrator. */
  List<OwnInstitution> administeredBy(Actor actor) {
    var theirs = actor.institutionsAs(Role.ADMINISTRATOR);
    return store.all().stream().filter(i -> theirs.contains(i.id())).toList();
  }

  public Optional<OwnInstitution> find(InstitutionId id) {
    return store.all().stream().filter(i -> i.id().equals(id)).findFirst();
  }
}
