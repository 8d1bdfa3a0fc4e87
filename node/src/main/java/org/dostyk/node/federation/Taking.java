package org.dostyk.node.federation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.Fault;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Station;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches an agreement from a peer and takes in what is new of it: each act only with the signature
 * of the institution whose word it is, each wording only under its hash. What cannot be taken is
 * kept aside with its reason; everything else goes on, in one transaction. What is known changes
 * nothing.
 */
@Component
class Taking {
  private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
  private static final int LONGEST_CHAIN = 10;
  private static final int NOT_FOUND = 404;
  private final ActStore store;
  private final Acts acts;
  private final HeldStore held;
  private final AsideStore asides;
  private final Additions additions;
  private final Sharing sharing;
  private final Applying applying;
  private final SharedAgreements agreements;
  private final Stations stations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Taking(
      ActStore store,
      Acts acts,
      HeldStore held,
      AsideStore asides,
      Additions additions,
      Sharing sharing,
      Applying applying,
      SharedAgreements agreements,
      Stations stations,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.acts = acts;
    this.held = held;
    this.asides = asides;
    this.additions = additions;
    this.sharing = sharing;
    this.applying = applying;
    this.agreements = agreements;
    this.stations = stations;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Fetches agreements of which a peer told; what the peer does not have is no trouble. */
  Subject.Fetched from(Peer peer, List<AgreementId> ids) throws EwpTrouble {
    Map<AgreementId, Snapshot> theirs = ask(peer, ids);
    return id -> {
      Snapshot one = theirs.get(new AgreementId(id));
      if (one != null) {
        take(peer, one, 0);
      }
    };
  }

  private void take(Peer peer, Snapshot theirs, int depth) throws EwpTrouble {
    AgreementId id = theirs.agreement();
    Snapshot ours = store.of(SharedId.of(id));
    Station station = stations.station(peer.house());
    Optional<Begun> begun = ours.begun().or(() -> ActRules.beginning(theirs, station::key));
    Map<SignedAct, Trouble> refused = new LinkedHashMap<>();
    var genuine = new ArrayList<SignedAct>();
    Set<Hash> known = ours.hashes();
    for (SignedAct act : theirs.acts()) {
      if (!known.contains(act.hash())) {
        ActRules.against(act, begun, station::key)
            .ifPresentOrElse(trouble -> refused.put(act, trouble), () -> genuine.add(act));
      }
    }
    if (refused.isEmpty() && isAddedTo(peer, theirs, genuine)) {
      return;
    }
    if (begun.isPresent()) {
      chain(peer, begun.get(), depth);
    }
    var all = new ArrayList<>(ours.acts());
    all.addAll(genuine);
    Map<Hash, byte[]> wordings = wordings(stations.client(peer.house()), peer, id, all);
    transaction.executeWithoutResult(
        t -> take(new Fetched(peer, theirs, begun, genuine, refused, wordings)));
  }

  private boolean isAddedTo(Peer peer, Snapshot theirs, List<SignedAct> genuine) {
    return Boolean.TRUE.equals(
        transaction.execute(
            t -> {
              boolean enough = additions.take(peer, theirs, genuine);
              if (!enough) {
                t.setRollbackOnly();
              }
              return enough;
            }));
  }

  private record Fetched(
      Peer peer,
      Snapshot theirs,
      Optional<Begun> begun,
      List<SignedAct> genuine,
      Map<SignedAct, Trouble> refused,
      Map<Hash, byte[]> wordings) {}

  /** What changes or ends another agreement comes after it. */
  private void chain(Peer peer, Begun begun, int depth) throws EwpTrouble {
    Optional<AgreementId> under = begun.under();
    if (under.isEmpty() || depth >= LONGEST_CHAIN) {
      return;
    }
    boolean instrument = Applying.type(begun).filter(AgreementType::isInstrument).isPresent();
    boolean there =
        instrument ? agreements.wasInForce(under.get()) : agreements.find(under.get()).isPresent();
    if (!there) {
      Map<AgreementId, Snapshot> above = ask(peer, List.of(under.get()));
      if (above.containsKey(under.get())) {
        take(peer, above.get(under.get()), depth + 1);
      }
    }
  }

  private Map<AgreementId, Snapshot> ask(Peer peer, List<AgreementId> ids) throws EwpTrouble {
    return SharedApi.ask(
            Topic.AGREEMENTS, stations, peer, ids.stream().map(AgreementId::value).toList())
        .stream()
        .collect(Collectors.toMap(Snapshot::agreement, Function.identity(), (one, other) -> one));
  }

  /** Those that are not here; one that the peer does not give as it should is left out. */
  private Map<Hash, byte[]> wordings(
      EwpClient client, Peer peer, AgreementId id, List<SignedAct> acts) throws EwpTrouble {
    var wordings = new HashMap<Hash, byte[]>();
    for (SignedAct signed : acts) {
      if (signed.act() instanceof Act.Proposed p && !agreements.has(p.document())) {
        try {
          byte[] bytes =
              client
                  .ask(
                      Call.get(
                          AgreementsApi.API,
                          peer.hei(),
                          "document",
                          Form.of(AgreementsApi.ID, List.of(id.toString()))
                              .and("hash", List.of(p.document().hex()))))
                  .body();
          if (Hash.of(bytes).equals(p.document())) {
            wordings.put(p.document(), bytes);
          } else {
            LOG.warn("{} gave other bytes than {}", peer.hei(), p.document());
          }
        } catch (EwpTrouble e) {
          if (e.fault() != Fault.REFUSED || e.status().orElse(0) != NOT_FOUND) {
            throw e;
          }
        }
      }
    }
    return wordings;
  }

  private void take(Fetched fetched) {
    AgreementId id = fetched.theirs().agreement();
    PeerId peer = fetched.peer().id();
    agreements.hold(id);
    acts.complete(id);
    fetched.genuine().forEach(a -> store.add(fetched.theirs().id(), a, clock.instant()));
    held.met(fetched.theirs().id(), peer, fetched.theirs().state().hex(), clock.instant());
    Map<SignedAct, Trouble> idle =
        fetched
            .begun()
            .map(
                b ->
                    applying.apply(
                        store.of(fetched.theirs().id()),
                        b,
                        fetched.peer().house(),
                        fetched.wordings()))
            .orElse(Map.of());
    var aside = new ArrayList<Aside>();
    fetched.refused().forEach((act, why) -> aside.add(aside(fetched, act, why, false)));
    idle.forEach((act, why) -> aside.add(aside(fetched, act, why, true)));
    asides.replace(fetched.theirs().id(), peer, aside);
    sharing.changed(id, fetched.peer(), fetched.theirs());
  }

  private Aside aside(Fetched fetched, SignedAct act, Trouble why, boolean genuine) {
    Optional<Act> read = act.readable();
    String party =
        read.flatMap(a -> fetched.begun().flatMap(b -> b.member(a.party())))
            .map(m -> m.name().toJson())
            .orElse("");
    LOG.warn(
        "{} of {} from {}: {}, {}",
        read.map(ActJson::kind).orElse("An act"),
        fetched.theirs().agreement(),
        fetched.peer().hei(),
        why.why(),
        why.detail());
    return new Aside(
        fetched.theirs().id(),
        fetched.peer().id(),
        act,
        genuine,
        read.map(ActJson::kind).orElse(""),
        party,
        why.key(),
        why.detail(),
        clock.instant(),
        clock.instant());
  }
}
