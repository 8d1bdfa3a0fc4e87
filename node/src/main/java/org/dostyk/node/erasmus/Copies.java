package org.dostyk.node.erasmus;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Stations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What partners hold of the agreements: their own copies, which are fetched when they tell of them,
 * and their approvals of ours. Ours is an approval of theirs where the agreement is in force here
 * and their copy says what it says: whoever signed a text has approved its places.
 */
@Service
class Copies {
  static final String APPROVED = "iias-approval";
  private final CopyStore store;
  private final Bilateral bilateral;
  private final Memberships memberships;
  private final Messages messages;
  private final Stations stations;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Copies(
      CopyStore store,
      Bilateral bilateral,
      Memberships memberships,
      Messages messages,
      Stations stations,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.bilateral = bilateral;
    this.memberships = memberships;
    this.messages = messages;
    this.stations = stations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A partner says that its copy was made, changed or deleted. */
  @Transactional
  public void told(Peer peer, String iiaId) {
    messages.told(peer.id(), BilateralApi.TOPIC, store.known(peer.id(), iiaId));
  }

  /** A partner says that it approved one of our copies. */
  @Transactional
  public void toldOfApproval(Peer peer, AgreementId ours) {
    messages.told(peer.id(), APPROVED, ours.value());
  }

  /** Fetches a copy of which a partner told. */
  void fetch(Peer peer, UUID id) throws EwpTrouble {
    Optional<CopyStore.Copy> known = store.find(id);
    if (known.isEmpty()) {
      return;
    }
    List<ReceivedAgreement> found =
        Agreements.get(stations.client(peer.house()), peer.hei(), List.of(known.get().iiaId()));
    transactions.executeWithoutResult(
        t -> {
          if (found.isEmpty()) {
            store.gone(id);
          } else {
            take(peer, known.get(), found.getFirst());
          }
        });
  }

  private void take(Peer peer, CopyStore.Copy known, ReceivedAgreement received) {
    Membership own = memberships.of(peer.house()).orElseThrow();
    Agreement theirs = received.agreement();
    Optional<AgreementId> ours =
        Optional.ofNullable(theirs.other().iiaId())
            .flatMap(id -> Bilateral.wellFormed(List.of(id)).stream().findFirst())
            .or(() -> sameIdAsOurs(known.iiaId()))
            .filter(id -> bilateral.copy(id, own, peer).isPresent())
            // What was begun from it stays its own while it is a draft, too.
            .or(known::agreement);
    Optional<Agreement> copy = ours.flatMap(id -> bilateral.copy(id, own, peer));
    boolean same =
        received.hashHolds()
            && !received.unfinished()
            && copy.filter(c -> terms(c).equals(terms(theirs))).isPresent();
    String says = same ? Agreements.hash(copy.orElseThrow()) : "";
    store.fetched(
        new CopyStore.Copy(
            known.id(),
            known.peer(),
            known.iiaId(),
            ours,
            received.hash(),
            says,
            isBetween(theirs, peer, own) ? Terms.write(theirs) : "",
            received.unfinished() || !received.hashHolds(),
            known.leftHash(),
            Optional.of(clock.instant())));
    if (same && copy.orElseThrow().inEffect()) {
      messages.tell(peer.id(), APPROVED, known.id());
    }
  }

  /** Whether it is of the partner with ours, and sends people from one to the other alone. */
  private static boolean isBetween(Agreement theirs, Peer peer, Membership own) {
    Set<String> both = Set.of(peer.hei(), own.hei());
    return theirs.own().heiId().equals(peer.hei())
        && theirs.other().heiId().equals(own.hei())
        && !theirs.conditions().isEmpty()
        && theirs.conditions().stream()
            .allMatch(
                c ->
                    both.contains(c.sending().heiId())
                        && both.contains(c.receiving().heiId())
                        && !c.sending().heiId().equals(c.receiving().heiId()));
  }

  /** Nodes that share an agreement know it by one id. */
  private static Optional<AgreementId> sameIdAsOurs(String iiaId) {
    return Bilateral.wellFormed(List.of(iiaId)).stream().findFirst();
  }

  /** What is agreed, without who looks after it and in which order it stands. */
  private static Set<Condition> terms(Agreement agreement) {
    return agreement.conditions().stream()
        .map(
            c ->
                new Condition(
                    c.kind(),
                    Side.of(c.sending().heiId()),
                    Side.of(c.receiving().heiId()),
                    c.years(),
                    c.people(),
                    c.languageSkills(),
                    c.subjectAreas(),
                    null,
                    c.total(),
                    c.blended(),
                    c.eqfLevels().stream().sorted().toList()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What we approved of a partner's copies. */
  @Transactional(readOnly = true)
  public List<Approval> approvals(Membership own, Peer peer, List<String> iiaIds) {
    return store.named(peer.id(), iiaIds).stream()
        .filter(c -> isApproved(c, own, peer))
        .map(c -> new Approval(c.iiaId(), c.hash(), null))
        .toList();
  }

  private boolean isApproved(CopyStore.Copy copy, Membership own, Peer peer) {
    return copy.agreement()
        .flatMap(id -> bilateral.copy(id, own, peer))
        .filter(Agreement::inEffect)
        .filter(ours -> Agreements.hash(ours).equals(copy.ours()))
        .isPresent();
  }

  /** Ours has changed: what the partner holds is looked at again. */
  @Transactional
  public void lookAgain(AgreementId ours, Peer peer) {
    store.perhapsOf(ours, peer.id()).forEach(c -> messages.told(peer.id(), BilateralApi.TOPIC, c));
  }

  /** Asks a partner what it approved of a copy of ours. */
  void fetchApproval(Peer peer, AgreementId ours) throws EwpTrouble {
    for (Approval approval :
        Approval.get(stations.client(peer.house()), peer.hei(), List.of(ours.toString()))) {
      if (approval.iiaId().equals(ours.toString())) {
        store.approved(ours, peer.id(), approval.hash(), clock.instant());
      }
    }
  }

  /** Tells a partner that its copy is approved here. */
  void tellApproval(Peer peer, UUID copy) throws EwpTrouble {
    Optional<CopyStore.Copy> known = store.find(copy);
    if (known.isPresent()) {
      AgreementNotice.APPROVED.send(stations.client(peer.house()), peer.hei(), known.get().iiaId());
    }
  }

  /** What a partner holds beside a copy of ours, for the panel. */
  Held held(AgreementId id, Optional<Agreement> ours) {
    Optional<String> hash = ours.map(Agreements::hash);
    List<CopyStore.Copy> copies = store.of(id);
    boolean same = copies.stream().anyMatch(c -> hash.equals(Optional.of(c.ours())));
    if (!copies.isEmpty() && !same) {
      return Held.OTHER;
    }
    if (hash.filter(h -> store.isApproved(id, h)).isPresent()) {
      return Held.APPROVED;
    }
    return same ? Held.SAME : Held.NOTHING;
  }

  /** How a partner's system stands to what is agreed. */
  enum Held {
    /** It has told of no copy of its own. */
    NOTHING,
    /** Its copy says something else. */
    OTHER,
    /** Its copy says the same. */
    SAME,
    /** It approved ours. */
    APPROVED;

    String textKey() {
      return "erasmus.held." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
