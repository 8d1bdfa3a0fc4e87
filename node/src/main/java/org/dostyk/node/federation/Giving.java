package org.dostyk.node.federation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Peer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a peer may read: the agreements that are shared with it, and nothing else. */
@Component
class Giving {
  private final HeldStore held;
  private final ActStore acts;
  private final SharedAgreements agreements;
  private final Clock clock;

  Giving(HeldStore held, ActStore acts, SharedAgreements agreements, Clock clock) {
    this.held = held;
    this.acts = acts;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Which changed here since a moment. */
  @Transactional(readOnly = true)
  public void since(Peer peer, Instant moment, Consumer<Index.Line> reader) {
    held.since(Topic.AGREEMENTS, peer.id(), moment, reader);
  }

  /** These, whole; what the peer fetched is noted as what it holds. */
  @Transactional
  public List<Snapshot> give(Peer peer, Collection<AgreementId> ids) {
    var given = new ArrayList<Snapshot>();
    for (AgreementId id : ids) {
      shared(peer, id)
          .ifPresent(
              agreement -> {
                Snapshot snapshot = acts.of(SharedId.of(id));
                note(peer, agreement, snapshot);
                given.add(snapshot);
                held.theirs(snapshot.id(), peer.id(), snapshot.state().hex(), clock.instant());
              });
    }
    return given;
  }

  private Optional<SharedAgreement> shared(Peer peer, AgreementId id) {
    return held.find(SharedId.of(id), peer.id()).isPresent()
        ? agreements.find(id)
        : Optional.empty();
  }

  /** What of people the peer comes to know stands in the ledger before it is given. */
  private void note(Peer peer, SharedAgreement agreement, Snapshot snapshot) {
    AgreementParty to =
        snapshot.begun().stream()
            .flatMap(b -> b.parties().stream())
            .filter(m -> peer.hei().equals(m.hei()))
            .flatMap(m -> agreement.party(m.id()).stream())
            .findFirst()
            .orElseThrow();
    agreements.given(agreement, peer.house(), to, peer.address().getAuthority());
  }

  /** A wording of an agreement that the peer may read. */
  @Transactional
  public Optional<byte[]> document(Peer peer, AgreementId id, Hash hash) {
    Optional<SharedAgreement> agreement = shared(peer, id);
    if (agreement.isEmpty()) {
      return Optional.empty();
    }
    Snapshot snapshot = acts.of(SharedId.of(id));
    boolean named =
        snapshot.readable().stream()
            .anyMatch(a -> a instanceof Act.Proposed p && p.document().equals(hash));
    if (!named) {
      return Optional.empty();
    }
    note(peer, agreement.get(), snapshot);
    return Optional.of(agreements.document(hash));
  }
}
