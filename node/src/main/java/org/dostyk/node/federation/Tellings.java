package org.dostyk.node.federation;

import java.time.Clock;
import java.util.function.Supplier;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.springframework.stereotype.Component;

/** Notes what we hold of something shared, and that a peer which lacks some of it is to be told. */
@Component
class Tellings {
  private final HeldStore held;
  private final Messages messages;
  private final Clock clock;

  Tellings(HeldStore held, Messages messages, Clock clock) {
    this.held = held;
    this.messages = messages;
    this.clock = clock;
  }

  /** The peer is told, unless it holds the very same already. */
  void changed(Snapshot ours, Peer peer) {
    changed(ours, peer, () -> !held.find(ours.id(), peer.id()).orElseThrow().isSame());
  }

  /** The same, when the peer has just said what it holds: it is told of what it lacks alone. */
  void changed(Snapshot ours, Peer peer, Snapshot theirs) {
    changed(ours, peer, () -> ours.hasMoreThan(theirs));
  }

  private void changed(Snapshot ours, Peer peer, Supplier<Boolean> lacks) {
    held.ours(ours.id(), peer.id(), ours.state().hex(), clock.instant());
    if (lacks.get()) {
      messages.tell(peer.id(), ours.id().topic().word(), ours.id().value());
    }
  }
}
