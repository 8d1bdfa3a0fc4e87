package org.dostyk.node.network;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.people.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The interface {@code keys}: an institution tells its peers of a new key, and the answer in which
 * they read it is signed with one that they have compared. So a new key is vouched for by the old
 * one, and nobody has to telephone again.
 */
@Component
class KeysApi implements Offered, Subject {
  static final String TOPIC = "keys";
  private static final Api API = new Api(TOPIC, "urn:dostyk:keys:1", "1.0.0");
  private static final int MOST = 10;
  private static final int MOST_FORMER = 100;
  private final Memberships memberships;
  private final Peers peers;
  private final PeerStore store;
  private final KeySeenStore seen;
  private final FormerKeyStore former;
  private final Messages messages;
  private final Stations stations;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeysApi(
      Memberships memberships,
      Peers peers,
      PeerStore store,
      KeySeenStore seen,
      FormerKeyStore former,
      Messages messages,
      Stations stations,
      Audit audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.memberships = memberships;
    this.peers = peers;
    this.store = store;
    this.seen = seen;
    this.former = former;
    this.messages = messages;
    this.stations = stations;
    this.audit = audit;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public Api api() {
    return API;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public ApiEntry entry(String base) {
    String path = base + "/keys/v1/";
    return ApiEntry.of(
        API, HttpSecurity.SIGNED, "get-url", path + "get", "changed-url", path + "changed");
  }

  @Override
  public List<Endpoint> endpoints(String base, Membership of) {
    String path = base + "/keys/v1/";
    return List.of(
        Endpoint.of(
            path + "get", (caller, form) -> given(of, peers.asking(of, caller.institution()))),
        Endpoint.only(
            "POST",
            path + "changed",
            (caller, form) -> {
              Peer peer = peers.asking(of, caller.institution());
              messages.told(peer.id(), TOPIC, peer.id().value());
              return text(new byte[0]);
            }));
  }

  private Content given(Membership of, Peer peer) {
    List<PublishedKey> own = memberships.keys(of.house()).published();
    own.forEach(key -> seen.seen(peer.id(), key.fingerprint(), clock.instant()));
    return text(PemKeys.write(own, former.of(of.house(), of.hei())));
  }

  private static Content text(byte[] body) {
    return new Content("text/plain", body, false);
  }

  @Override
  public void tell(Peer peer, List<UUID> ourselves) throws EwpTrouble {
    stations.client(peer.house()).ask(Call.post(API, peer.hei(), "changed", new Form(Map.of())));
  }

  /** The answer is signed with a key that is known; so what it names is the peer's own. */
  @Override
  public Fetched fetch(Peer peer, List<UUID> themselves) throws EwpTrouble {
    byte[] body =
        stations
            .client(peer.house())
            .ask(Call.get(API, peer.hei(), "get", new Form(Map.of())))
            .body();
    List<PublishedKey> told;
    List<PublishedKey> retired;
    try {
      told = PemKeys.read(body);
      retired = PemKeys.former(body);
    } catch (IllegalArgumentException e) {
      throw new NotTaken("network.trouble.unreadable", "No keys: " + e.getMessage());
    }
    return themselvesAlone -> transaction.executeWithoutResult(t -> learn(peer, told, retired));
  }

  private void learn(Peer peer, List<PublishedKey> told, List<PublishedKey> retired) {
    Manifest before = peer.manifest();
    Set<KeyFingerprint> taken = ofOthers(peer);
    boolean anyRetired = retire(peer, retired, taken);
    Set<KeyFingerprint> gone =
        former.of(peer.house(), peer.hei()).stream()
            .map(PublishedKey::fingerprint)
            .collect(Collectors.toSet());
    var keys = new ArrayList<>(before.clientKeys());
    keys.removeIf(k -> gone.contains(k.fingerprint()));
    Set<KeyFingerprint> known =
        keys.stream().map(PublishedKey::fingerprint).collect(Collectors.toSet());
    List<PublishedKey> fresh =
        told.stream()
            .filter(k -> !known.contains(k.fingerprint()) && !taken.contains(k.fingerprint()))
            .filter(k -> !gone.contains(k.fingerprint()))
            .limit(MOST)
            .toList();
    if (fresh.isEmpty() && !anyRetired || keys.size() + fresh.size() > MOST) {
      return;
    }
    keys.addAll(fresh);
    var compared = new HashSet<>(peer.compared());
    fresh.forEach(k -> compared.add(k.fingerprint()));
    store.learn(
        peer.id(),
        Manifest.of(
                before.adminEmails(),
                before.adminProvider(),
                java.util.Objects.requireNonNull(before.hei()),
                before.apis(),
                keys)
            .write(),
        compared);
    for (PublishedKey key : fresh) {
      audit.byNode(
          peer.house(),
          "network.key_learnt",
          Peers.KIND,
          peer.id().value(),
          key.fingerprint().spoken());
    }
    events.publishEvent(new PeerAdmitted(peer.id()));
  }

  /** What they say of keys that were theirs; whether any of it is new. */
  private boolean retire(Peer peer, List<PublishedKey> retired, Set<KeyFingerprint> taken) {
    boolean any = false;
    for (PublishedKey key : retired.stream().limit(MOST_FORMER).toList()) {
      if (!taken.contains(key.fingerprint())
          && former.add(peer.house(), peer.hei(), key, clock.instant())) {
        any = true;
        audit.byNode(
            peer.house(),
            "network.key_gone",
            Peers.KIND,
            peer.id().value(),
            key.fingerprint().spoken());
      }
    }
    return any;
  }

  private Set<KeyFingerprint> ofOthers(Peer peer) {
    var others = new HashSet<>(memberships.fingerprints(peer.house()));
    others.addAll(keysOfOthers(peer));
    return others;
  }

  private Set<KeyFingerprint> keysOfOthers(Peer peer) {
    return store.of(Set.of(peer.house())).stream()
        .filter(p -> !p.id().equals(peer.id()))
        .flatMap(p -> p.manifest().clientKeys().stream())
        .map(PublishedKey::fingerprint)
        .collect(Collectors.toSet());
  }
}
