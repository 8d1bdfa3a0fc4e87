package org.dostyk.node.federation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.CommitmentAct.Promised;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Station;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches a promise from a peer and takes in what is new of it: each act only with the signature of
 * the institution whose word it is. What cannot be taken is kept aside with its reason.
 */
@Component
class CommitmentTaking {
  private static final Logger LOG = LoggerFactory.getLogger(CommitmentTaking.class);
  private final ActStore store;
  private final CommitmentActs acts;
  private final CommitmentApplying applying;
  private final CommitmentSharing sharing;
  private final SharedCommitments commitments;
  private final SharedAgreements agreements;
  private final Taking agreementTaking;
  private final HeldStore held;
  private final AsideStore asides;
  private final Stations stations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CommitmentTaking(
      ActStore store,
      CommitmentActs acts,
      CommitmentApplying applying,
      CommitmentSharing sharing,
      SharedCommitments commitments,
      SharedAgreements agreements,
      Taking agreementTaking,
      HeldStore held,
      AsideStore asides,
      Stations stations,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.acts = acts;
    this.applying = applying;
    this.sharing = sharing;
    this.commitments = commitments;
    this.agreements = agreements;
    this.agreementTaking = agreementTaking;
    this.held = held;
    this.asides = asides;
    this.stations = stations;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  Subject.Fetched from(Peer peer, List<UUID> ids) throws EwpTrouble {
    Map<UUID, Snapshot> theirs =
        SharedApi.ask(Topic.COMMITMENTS, stations, peer, ids).stream()
            .collect(
                Collectors.toMap(s -> s.id().value(), Function.identity(), (one, other) -> one));
    return id -> {
      Snapshot one = theirs.get(id);
      if (one != null) {
        take(peer, one);
      }
    };
  }

  private void take(Peer peer, Snapshot theirs) throws EwpTrouble {
    Station station = stations.station(peer.house());
    Snapshot ours = store.of(theirs.id());
    Optional<Promised> promised =
        CommitmentApplying.promised(ours.acts()).or(() -> beginning(theirs, station::key));
    Map<SignedAct, Trouble> refused = new LinkedHashMap<>();
    var genuine = new ArrayList<SignedAct>();
    for (SignedAct act : theirs.acts()) {
      if (!ours.hashes().contains(act.hash())) {
        against(act, theirs.id(), promised, station::key)
            .ifPresentOrElse(trouble -> refused.put(act, trouble), () -> genuine.add(act));
      }
    }
    if (promised.isPresent()) {
      agreementOf(peer, promised.get());
    }
    transaction.executeWithoutResult(t -> take(peer, theirs, promised, genuine, refused));
  }

  /** What it stands under comes before it. */
  private void agreementOf(Peer peer, Promised promised) throws EwpTrouble {
    Optional<AgreementId> under =
        promised
            .under()
            .filter(u -> u.kind().equals("agreement"))
            .map(u -> new AgreementId(u.id()))
            .filter(id -> agreements.find(id).isEmpty());
    if (under.isPresent()) {
      agreementTaking.from(peer, List.of(under.get())).take(under.get().value());
    }
  }

  private void take(
      Peer peer,
      Snapshot theirs,
      Optional<Promised> promised,
      List<SignedAct> genuine,
      Map<SignedAct, Trouble> refused) {
    SharedId id = theirs.id();
    var commitment = new CommitmentId(id.value());
    commitments.hold(commitment);
    acts.complete(commitment);
    genuine.forEach(a -> store.add(id, a, clock.instant()));
    held.met(id, peer.id(), theirs.state().hex(), clock.instant());
    Map<SignedAct, Trouble> idle =
        promised.map(p -> applying.apply(store.of(id), p, peer)).orElse(Map.of());
    var aside = new ArrayList<Aside>();
    refused.forEach((act, why) -> aside.add(aside(peer, id, act, why, false)));
    idle.forEach((act, why) -> aside.add(aside(peer, id, act, why, true)));
    asides.replace(id, peer.id(), aside);
    sharing.changed(commitment, peer, theirs);
  }

  /** The beginning that is the word of the side that it names. */
  private static Optional<Promised> beginning(
      Snapshot theirs, Function<KeyFingerprint, Optional<Station.Owned>> keys) {
    return theirs.acts().stream()
        .filter(
            a -> against(a, theirs.id(), CommitmentApplying.promised(List.of(a)), keys).isEmpty())
        .flatMap(a -> CommitmentApplying.promised(List.of(a)).stream())
        .findFirst();
  }

  /** Why an act is not the word of the side that it names; empty for one that is. */
  private static Optional<Trouble> against(
      SignedAct signed,
      SharedId id,
      Optional<Promised> promised,
      Function<KeyFingerprint, Optional<Station.Owned>> keys) {
    CommitmentAct act;
    try {
      act = CommitmentJson.read(signed.body());
    } catch (NotCanonical e) {
      return Optional.of(new Trouble("unreadable_act", String.valueOf(e.getMessage())));
    }
    if (promised.isEmpty()) {
      return Optional.of(new Trouble("waits", "the beginning is not known"));
    }
    if (act instanceof Promised other && !other.equals(promised.get())) {
      return Optional.of(new Trouble("two_beginnings", "another beginning"));
    }
    boolean theirs = act.commitment().equals(id.value()) && promised.get().concerns(act.party());
    return theirs
        ? ActRules.proof(signed, act.party(), keys)
        : Optional.of(new Trouble("nobodys", "party " + act.party()));
  }

  private Aside aside(Peer peer, SharedId id, SignedAct act, Trouble why, boolean genuine) {
    String kind = CommitmentApplying.readable(act).map(CommitmentJson::kind).orElse("");
    LOG.warn("{} of {} from {}: {}, {}", kind, id, peer.hei(), why.why(), why.detail());
    return new Aside(
        id,
        peer.id(),
        act,
        genuine,
        kind,
        "",
        why.key(),
        why.detail(),
        clock.instant(),
        clock.instant());
  }
}
