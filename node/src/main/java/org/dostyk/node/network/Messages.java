package org.dostyk.node.network;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.network.Message.Way;
import org.dostyk.node.notices.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be told to peers and to be fetched from them. */
@Service
public class Messages {
  private final MessageStore store;
  private final PeerStore peers;
  private final Jobs jobs;
  private final Clock clock;

  Messages(MessageStore store, PeerStore peers, Jobs jobs, Clock clock) {
    this.store = store;
    this.peers = peers;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A peer is to be told that an object changed, once this transaction has been committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(PeerId peer, String topic, UUID object) {
    store.note(peer, Way.OUT, topic, object, clock.instant());
    jobs.soon(SendingJob.NAME);
  }

  /** A peer told that an object changed there; what waited for it to come back waits no longer. */
  @Transactional
  public void told(PeerId peer, String topic, UUID object) {
    store.note(peer, Way.IN, topic, object, clock.instant());
    if (peers.isBack(peer)) {
      store.again(peer, clock.instant());
      jobs.soon(SendingJob.NAME);
    }
    jobs.soon(FetchingJob.NAME);
  }

  /** What is under way about an object with these peers. */
  public List<Message> about(UUID object, Collection<PeerId> peers) {
    return store.about(object, peers);
  }
}
