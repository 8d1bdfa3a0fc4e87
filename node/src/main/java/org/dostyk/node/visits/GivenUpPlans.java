package org.dostyk.node.visits;

import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Planned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of visits that nobody else had seen when they were given up, and that are taken up again.
 */
@Component
class GivenUpPlans {
  private final VisitStore store;
  private final Audit audit;

  GivenUpPlans(VisitStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * Makes it a plan again, as it was.
   *
   * @param reason with which it was given up
   * @return false where it is no longer given up for this reason, or is not this officer's to plan
   */
  @Transactional
  boolean takeUp(VisitId id, String reason, Actor officer) {
    store.lock(id);
    return store
        .find(id, officer.institutionsAs(Role.OFFICER))
        .filter(v -> officer.is(Role.OFFICER, v.keeper()))
        .filter(v -> v.state() instanceof CalledOff off && off.reason().equals(reason))
        .map(
            v -> {
              store.state(planned(v));
              audit.record(v.keeper(), officer, "visits.taken_up", Visits.KIND, id.value(), reason);
              return true;
            })
        .orElse(false);
  }

  private static Visit planned(Visit v) {
    return new Visit(
        v.id(),
        v.keeper(),
        v.host(),
        v.guests(),
        v.plan(),
        new Planned(),
        v.approvals(),
        v.agreement(),
        v.returnOf(),
        v.revision(),
        v.far());
  }
}
