package org.dostyk.node.federation;

import java.util.Set;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.PeerAdmitted;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.PeerTriedAgain;
import org.dostyk.node.network.Peers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks again for what was put aside: each night, when keys were compared, when somebody wishes. */
@Component
class AskingAgain {
  private final AsideStore asides;
  private final Peers peers;
  private final Messages messages;

  AskingAgain(AsideStore asides, Peers peers, Messages messages) {
    this.asides = asides;
    this.peers = peers;
    this.messages = messages;
  }

  /** With the keys of one, acts may be proven that another has carried here. */
  @EventListener
  void on(PeerAdmitted admitted) {
    Peer newcomer = peers.asNode(admitted.peer()).orElseThrow();
    peers.of(Set.of(newcomer.house())).forEach(p -> from(p.id()));
  }

  @EventListener
  void on(PeerTriedAgain tried) {
    from(tried.peer());
  }

  void from(PeerId peer) {
    asides.objects(peer).forEach(id -> messages.told(peer, id.topic().word(), id.value()));
  }
}
