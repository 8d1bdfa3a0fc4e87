package org.dostyk.node.erasmus;

import org.dostyk.ewp.registry.Api;
import org.dostyk.node.agreements.AgreementEnded;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementProposed;
import org.dostyk.node.agreements.AgreementSigned;
import org.dostyk.node.agreements.EndingTakenBack;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction of what happened, which partner is to be told that our copy changed.
 */
@Component
class Telling {
  private final Bilateral bilateral;
  private final Copies copies;
  private final Memberships memberships;
  private final Peers peers;
  private final Messages messages;

  Telling(
      Bilateral bilateral, Copies copies, Memberships memberships, Peers peers, Messages messages) {
    this.bilateral = bilateral;
    this.copies = copies;
    this.memberships = memberships;
    this.peers = peers;
    this.messages = messages;
  }

  @EventListener
  @Order
  void on(AgreementProposed proposed) {
    changed(proposed.agreement());
  }

  @EventListener
  @Order
  void on(AgreementSigned signed) {
    changed(signed.agreement());
  }

  @EventListener
  @Order
  void on(AgreementEnded ended) {
    changed(ended.agreement());
  }

  @EventListener
  @Order
  void on(EndingTakenBack back) {
    changed(back.agreement());
  }

  @EventListener
  void on(SupplementStated stated) {
    changed(stated.agreement());
  }

  private void changed(AgreementId id) {
    for (Membership own : memberships.all()) {
      bilateral
          .partner(id, own)
          .flatMap(hei -> peers.named(own.house(), hei))
          .filter(peer -> bilateral.copy(id, own, peer).isPresent())
          .ifPresent(peer -> changed(id, peer));
    }
  }

  private void changed(AgreementId id, Peer peer) {
    if (peer.manifest().apis().stream().anyMatch(a -> a.is(Api.IIA_CNR))) {
      messages.tell(peer.id(), BilateralApi.TOPIC, id.value());
    }
    copies.lookAgain(id, peer);
  }
}
