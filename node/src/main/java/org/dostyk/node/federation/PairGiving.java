package org.dostyk.node.federation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.node.network.Peer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a peer may read of what lies between two: promises and visits between it and the institution
 * that it asks. Nobody is named in their acts, so the ledger of transfers has nothing to say.
 */
@Component
class PairGiving {
  private final HeldStore held;
  private final ActStore acts;
  private final Clock clock;

  PairGiving(HeldStore held, ActStore acts, Clock clock) {
    this.held = held;
    this.acts = acts;
    this.clock = clock;
  }

  /** Which changed here since a moment. */
  @Transactional(readOnly = true)
  public void since(Topic topic, Peer peer, Instant moment, Consumer<Index.Line> reader) {
    held.since(topic, peer.id(), moment, reader);
  }

  /** These, whole; what the peer fetched is noted as what it holds. */
  @Transactional
  public List<Snapshot> give(Topic topic, Peer peer, List<UUID> ids) {
    var given = new ArrayList<Snapshot>();
    for (UUID each : ids) {
      var id = new SharedId(topic, each);
      if (held.find(id, peer.id()).isPresent()) {
        Snapshot snapshot = acts.of(id);
        given.add(snapshot);
        held.theirs(id, peer.id(), snapshot.state().hex(), clock.instant());
      }
    }
    return given;
  }
}
