package org.dostyk.node.federation;

import org.dostyk.node.federation.VisitActs.Between;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.visits.SharedVisits;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction of what happened, that the other side of a visit is to be told of it. A
 * visit is laid before the other side's node when it is sent.
 */
@Component
class VisitSharing {
  private final SharedVisits visits;
  private final VisitActs acts;
  private final Tellings tellings;
  private final Memberships memberships;

  VisitSharing(SharedVisits visits, VisitActs acts, Tellings tellings, Memberships memberships) {
    this.visits = visits;
    this.acts = acts;
    this.tellings = tellings;
    this.memberships = memberships;
  }

  @EventListener
  @Order
  void on(VisitChanged changed) {
    if (!memberships.all().isEmpty()) {
      visits.known(changed.visit()).ifPresent(this::changed);
    }
  }

  private void changed(Visit v) {
    acts.between(v)
        .filter(b -> v.far().isPresent() || lays(v, b))
        .ifPresent(b -> tellings.changed(acts.complete(v.id()), b.far().peer()));
  }

  /** Where the other side's answer was noted here already, it stays at home. */
  private boolean lays(Visit v, Between b) {
    boolean waits = visits.waitsFor(v, b.side().other());
    if (waits) {
      visits.lies(v.id(), v.speaker(b.side().other()).partner());
    }
    return waits;
  }
}
