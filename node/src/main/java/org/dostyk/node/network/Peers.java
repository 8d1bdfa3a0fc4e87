package org.dostyk.node.network;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.node.network.Message.Way;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The institutions elsewhere with which those of this node exchange. */
@Service
public class Peers {
  /** The kind of record that a peer is. */
  public static final String KIND = "network.peer";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final PeerStore store;
  private final MessageStore messages;
  private final FormerKeyStore former;
  private final Memberships memberships;
  private final Jobs jobs;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Peers(
      PeerStore store,
      MessageStore messages,
      FormerKeyStore former,
      Memberships memberships,
      Jobs jobs,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.messages = messages;
    this.former = former;
    this.memberships = memberships;
    this.jobs = jobs;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The peers of these institutions. */
  public List<Peer> of(Collection<InstitutionId> houses) {
    return store.of(houses);
  }

  /** A house's peer of this domain name. */
  public Optional<Peer> named(InstitutionId house, String hei) {
    return store.named(house, hei);
  }

  /**
   * The peer that asks a membership's interface.
   *
   * @throws Refusal if the institution was not admitted
   */
  public Peer asking(Membership of, String hei) throws Refusal {
    return named(of.house(), hei)
        .orElseThrow(() -> new Refusal(403, "Nobody has admitted your institution here"));
  }

  /** A peer, for what follows a message; nobody reads it so. */
  public Optional<Peer> asNode(PeerId id) {
    return store.find(id);
  }

  /**
   * A peer of an institution that the administrator looks after.
   *
   * @throws NotFound if there is none
   */
  Peer find(PeerId id, Actor administrator) {
    return store
        .find(id, administrator.institutionsAs(Role.ADMINISTRATOR))
        .orElseThrow(() -> new NotFound("Peer " + id));
  }

  /**
   * Looks at the node behind an address, for an administrator to compare.
   *
   * @throws Refused if nothing can be read there
   */
  public Application look(InstitutionId house, String typed, Actor administrator) {
    return looked(house, typed, administrator).application();
  }

  private record Looked(
      Application application, Registrar.Application registrar, byte @Nullable [] certificate) {}

  private Looked looked(InstitutionId house, String typed, Actor administrator) {
    Membership own = membership(house, administrator);
    URI address = address(typed);
    Refused.ifAny(PeerRules.address(address));
    var look = new Trust.Look(clock);
    var settings = ClientSettings.USUAL.trusting(Trust.context(look)).within(PATIENCE);
    Manifest manifest;
    try {
      manifest = new ManifestFetch(settings).fetch(address);
    } catch (IOException e) {
      throw new Refused(Objection.of("network.objection.unreachable", address.toString()));
    } catch (XmlTrouble e) {
      throw new Refused(Objection.of("network.objection.no_manifest", address.toString()));
    }
    List<Member> members = store.of(Set.of(house)).stream().map(Peer::member).toList();
    Registrar.Application registrar = Registrar.apply(address, manifest, members);
    var toCompare = new TreeSet<>(registrar.toCompare());
    byte[] certificate = look.unproven();
    if (certificate != null
        && store.certificates().stream().noneMatch(c -> Arrays.equals(c, certificate))) {
      toCompare.add(KeyFingerprint.of(certificate));
    }
    return new Looked(
        new Application(
            address,
            manifest,
            List.copyOf(toCompare),
            PeerRules.manifest(address, manifest, own.hei()),
            registrar.objections()),
        registrar,
        certificate);
  }

  /**
   * Makes the institution behind an address a peer of this one.
   *
   * @param compared the fingerprints that the administrator has compared aloud with its people
   * @throws Refused if one was not, or anything else stands against it
   */
  @Transactional
  public Peer admit(
      InstitutionId house, String typed, Set<KeyFingerprint> compared, Actor administrator) {
    Looked looked = looked(house, typed, administrator);
    Application found = looked.application();
    var objections = new ArrayList<>(found.objections());
    found.faults().forEach(f -> objections.add(Objection.of("network.objection.fault", f)));
    found.toCompare().stream()
        .filter(key -> !compared.contains(key))
        .forEach(
            key -> objections.add(Objection.of("network.objection.not_compared", key.spoken())));
    Refused.ifAny(objections);
    Hei hei = java.util.Objects.requireNonNull(found.manifest().hei());
    var known = new HashSet<KeyFingerprint>(looked.registrar().toCompare());
    store.named(house, hei.id()).ifPresent(p -> known.addAll(p.compared()));
    store.put(
        new Peer(
            new PeerId(Uuid7.next(clock)),
            house,
            hei.id(),
            name(hei),
            found.address(),
            found.manifest(),
            known,
            Set.of(),
            new Peer.Health(Optional.empty(), 0, Optional.empty(), "")),
        found.manifest().write(),
        looked.certificate(),
        administrator.account(),
        clock.instant());
    Peer peer = store.named(house, hei.id()).orElseThrow();
    audit.record(house, administrator, "network.admitted", KIND, peer.id().value(), hei.id());
    events.publishEvent(new PeerAdmitted(peer.id()));
    return peer;
  }

  /**
   * Stops the exchange with a peer from our side.
   *
   * @param topic an interface, or {@link Peer#ALL}
   */
  @Transactional
  void cut(PeerId id, String topic, Actor administrator) {
    Peer peer = find(id, administrator);
    var cut = new TreeSet<>(peer.cut());
    if (cut.add(topic)) {
      store.cut(id, cut);
      audit.record(peer.house(), administrator, "network.cut", KIND, id.value(), topic);
    }
  }

  /** Goes on with the exchange: everything that waits is due at once. */
  @Transactional
  void resume(PeerId id, String topic, Actor administrator) {
    Peer peer = find(id, administrator);
    var cut = new TreeSet<>(peer.cut());
    if (cut.remove(topic)) {
      store.cut(id, cut);
      audit.record(peer.house(), administrator, "network.resumed", KIND, id.value(), topic);
    }
    again(peer);
  }

  /** Tries everything again that waits for a peer, also what was given up. */
  @Transactional
  void again(PeerId id, Actor administrator) {
    again(find(id, administrator));
  }

  private void again(Peer peer) {
    store.cut(peer.id(), store.find(peer.id()).orElseThrow().cut());
    messages.again(peer.id(), clock.instant());
    events.publishEvent(new PeerTriedAgain(peer.id()));
    jobs.soon(SendingJob.NAME);
    jobs.soon(FetchingJob.NAME);
  }

  /** Whoever is admitted learns of a new key. */
  @EventListener
  void on(KeyChanged changed) {
    store.of(Set.of(changed.house())).forEach(this::tellOfKeys);
  }

  /** Whoever comes later learns of keys that were retired before. */
  @EventListener
  void on(PeerAdmitted admitted) {
    Peer peer = store.find(admitted.peer()).orElseThrow();
    boolean any =
        memberships.of(peer.house()).stream()
            .anyMatch(own -> !former.of(peer.house(), own.hei()).isEmpty());
    if (any) {
      tellOfKeys(peer);
    }
  }

  private void tellOfKeys(Peer peer) {
    messages.note(peer.id(), Way.OUT, KeysApi.TOPIC, peer.id().value(), clock.instant());
    jobs.soon(SendingJob.NAME);
  }

  private Membership membership(InstitutionId house, Actor administrator) {
    if (!administrator.is(Role.ADMINISTRATOR, house)) {
      throw new NotFound("Institution " + house);
    }
    return memberships
        .of(house)
        .orElseThrow(() -> new Refused(Objection.of("network.objection.join_first")));
  }

  private static URI address(String typed) {
    try {
      return URI.create(typed.strip());
    } catch (IllegalArgumentException e) {
      throw new Refused(Objection.of("network.objection.no_address", typed));
    }
  }

  private static Text name(Hei hei) {
    var byTag = new LinkedHashMap<String, String>();
    for (LangText name : hei.names()) {
      byTag.put(name.language() == null ? "und" : name.language(), name.text());
    }
    return Text.ofNonBlank(byTag).orElse(Text.of("und", hei.id()));
  }
}
