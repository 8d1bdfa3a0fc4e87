package org.dostyk.node.federation;

import org.dostyk.node.lives.ProvisionsSaid;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells other nodes of the provisions that a party of this one says. */
@Component
class ProvisionsSharing {
  private final Sharing sharing;

  ProvisionsSharing(Sharing sharing) {
    this.sharing = sharing;
  }

  @EventListener
  @Order
  void on(ProvisionsSaid said) {
    sharing.changed(said.agreement());
  }
}
