package org.dostyk.node.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.xml.XmlNode;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.ContactId;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;

/** Makes houses of different nodes known to one another, as two administrators do by telephone. */
public final class Introductions {
  private Introductions() {}

  public static void join(OwnNode node, House house, String hei) {
    node.a(Memberships.class).join(house.id(), hei, house.the(Role.ADMINISTRATOR));
  }

  /** Enters another node's institution, with its signatory, in a house's register of partners. */
  public static PartnerId enter(
      OwnNode node, House house, House other, String hei, String country, String zone) {
    var id = new PartnerId(Uuid7.next(node.clock()));
    node.a(Partners.class)
        .add(
            id,
            new PartnerDetails(
                PartnerKind.COLLEGE,
                other.institution().name(),
                List.of(new TypedId(IdScheme.SCHAC, hei)),
                new Country(country),
                null,
                ZoneId.of(zone),
                Identity.CONFIRMED),
            Dossier.empty(house.id()),
            house.officer());
    node.a(Contacts.class)
        .add(
            new Contact(
                new ContactId(Uuid7.next(node.clock())),
                id,
                house.id(),
                other.signatory().names(),
                Text.of("en", "President"),
                "president@" + hei,
                "en",
                1),
            house.officer());
    return id;
  }

  /** One admits the other, comparing every fingerprint. */
  public static PeerId admit(OwnNode node, House house, OwnNode other, String hei) {
    return admit(node, house, address(other, hei));
  }

  /** The same, of whomever's manifest lies at this address. */
  public static PeerId admit(OwnNode node, House house, String address) {
    Peers peers = node.a(Peers.class);
    Set<KeyFingerprint> compared =
        peers.look(house.id(), address, house.the(Role.ADMINISTRATOR)).toCompare().stream()
            .collect(Collectors.toSet());
    return peers.admit(house.id(), address, compared, house.the(Role.ADMINISTRATOR)).id();
  }

  public static String address(OwnNode node, String hei) {
    return node.a(OwnAddress.class).known().orElseThrow() + "/" + hei + "/manifest.xml";
  }

  public static void cut(OwnNode node, House house, PeerId peer) {
    cut(node, house, peer, Peer.ALL);
  }

  /** Stops one interface alone. */
  public static void cut(OwnNode node, House house, PeerId peer, String topic) {
    node.a(Peers.class).cut(peer, topic, house.the(Role.ADMINISTRATOR));
  }

  public static void resume(OwnNode node, House house, PeerId peer) {
    node.a(Peers.class).resume(peer, Peer.ALL, house.the(Role.ADMINISTRATOR));
  }

  /** How many messages wait for a peer or were given up. */
  public static int waiting(OwnNode node, PeerId peer) {
    return node.a(MessageStore.class).of(peer, 1_000).size();
  }

  /** Of what a peer has yet to be told. */
  public static Set<String> topics(OwnNode node, House house, String hei) {
    Peer peer = node.a(Peers.class).named(house.id(), hei).orElseThrow();
    return node.a(MessageStore.class).of(peer.id(), 1_000).stream()
        .map(Message::topic)
        .collect(Collectors.toSet());
  }

  /** What stands in the way of what waits, as text keys. */
  public static Set<String> troubles(OwnNode node, PeerId peer) {
    return node.a(MessageStore.class).of(peer, 1_000).stream()
        .map(Message::trouble)
        .collect(Collectors.toSet());
  }

  /** Tries everything again that did not go through with a peer. */
  public static void again(OwnNode node, House house, PeerId peer) {
    node.a(Peers.class).again(peer, house.the(Role.ADMINISTRATOR));
  }

  /** How many exchanges with a peer were kept. */
  public static int exchanges(OwnNode node, House house, PeerId peer) {
    String hei = node.a(Peers.class).asNode(peer).orElseThrow().hei();
    return node.a(KeptExchangeStore.class).with(house.id(), hei, 10_000).size();
  }

  /** Of the last request of a peer that was kept: how it was answered. */
  public static int answered(OwnNode node, House house, PeerId peer) {
    return asked(node, house, peer).status();
  }

  /** And whether it was proven that the peer asked. */
  public static boolean proven(OwnNode node, House house, PeerId peer) {
    return asked(node, house, peer).proven();
  }

  private static KeptExchangeStore.Kept asked(OwnNode node, House house, PeerId peer) {
    String hei = node.a(Peers.class).asNode(peer).orElseThrow().hei();
    return node.a(KeptExchangeStore.class).with(house.id(), hei, 100).stream()
        .filter(e -> !e.byUs())
        .findFirst()
        .orElseThrow();
  }

  /** How often a peer was told that it asks too much. */
  public static long limited(OwnNode node, PeerId peer) {
    return node.a(LimitedStore.class).find(peer).map(Limited::times).orElse(0L);
  }

  /**
   * Writes a certificate for the address of this machine, good for ten years but for a day, as the
   * files {@code certificate.pem} and {@code key.pem}.
   */
  public static void certificate(Path folder, Instant madeAt)
      throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    pem(folder.resolve("key.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    pem(
        folder.resolve("certificate.pem"),
        "CERTIFICATE",
        SelfMade.certificate(pair, "127.0.0.1", madeAt));
  }

  private static void pem(Path file, String what, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
  }

  /** Forgets what a peer was to be told of, as if it had been lost on its way. */
  public static void lose(OwnNode node, PeerId peer) {
    MessageStore messages = node.a(MessageStore.class);
    messages.of(peer, 1_000).forEach(m -> messages.done(m, node.clock().instant()));
  }

  public static void changeKey(OwnNode node, House house) {
    node.a(Memberships.class).changeKey(house.id(), house.the(Role.ADMINISTRATOR));
  }

  /** Retires a house's earliest key; which it was. */
  public static KeyFingerprint retireKey(OwnNode node, House house) {
    Memberships memberships = node.a(Memberships.class);
    KeyFingerprint first = memberships.fingerprints(house.id()).getFirst();
    memberships.retireKey(house.id(), first, house.the(Role.ADMINISTRATOR));
    return first;
  }

  /** Whether a peer's request would be answered that is signed with this key. */
  public static boolean opens(OwnNode node, PeerId peer, KeyFingerprint key) {
    return node.a(Peers.class).asNode(peer).orElseThrow().member().manifest().clientKeys().stream()
        .anyMatch(k -> k.fingerprint().equals(key));
  }

  /** How many peers have not fetched a house's latest key. */
  public static int unseen(OwnNode node, House house) {
    return node.a(KeySeenStore.class).turns(house.id()).getLast().unseen().size();
  }

  /** A peer of which no more is known than that it offers these, as one that is older. */
  public static void offersOnly(OwnNode node, PeerId id, Set<String> topics) {
    Peer peer = node.a(PeerStore.class).find(id).orElseThrow();
    Manifest m = peer.manifest();
    publishes(
        node,
        peer,
        m.apis().stream().filter(a -> topics.contains(a.name())).toList(),
        m.clientKeys());
  }

  /**
   * A peer that is newer: it offers all that it did in a later minor version, and in the next major
   * version besides, at addresses where this node would find nothing.
   */
  public static void offersTheNextVersionsToo(OwnNode node, PeerId id) {
    Peer peer = node.a(PeerStore.class).find(id).orElseThrow();
    Manifest m = peer.manifest();
    var apis = new ArrayList<ApiEntry>();
    for (ApiEntry a : m.apis()) {
      apis.add(in(a.namespace().replaceFirst(":1$", ":2"), "2.0.0", a, "/nowhere"));
      apis.add(in(a.namespace(), a.version().replaceFirst("\\.\\d+\\.", ".99."), a, ""));
    }
    publishes(node, peer, apis, m.clientKeys());
  }

  private static ApiEntry in(String namespace, String version, ApiEntry a, String end) {
    List<XmlNode> details =
        a.details().stream()
            .map(
                d ->
                    d.name().endsWith("-url") ? XmlNode.of(namespace, d.name(), d.text() + end) : d)
            .toList();
    return new ApiEntry(
        namespace, a.name(), version, a.adminEmails(), a.adminNotes(), a.security(), details);
  }

  /** A peer all of whose keys were withdrawn; what it published before. */
  public static Manifest withdrawKeys(OwnNode node, PeerId id) {
    Peer peer = node.a(PeerStore.class).find(id).orElseThrow();
    publishes(node, peer, peer.manifest().apis(), List.of());
    return peer.manifest();
  }

  /** A peer that publishes this (again). */
  public static void publishes(OwnNode node, PeerId id, Manifest manifest) {
    Peer peer = node.a(PeerStore.class).find(id).orElseThrow();
    publishes(node, peer, manifest.apis(), manifest.clientKeys());
  }

  private static void publishes(
      OwnNode node, Peer peer, List<ApiEntry> apis, List<PublishedKey> keys) {
    Manifest m = peer.manifest();
    Manifest other =
        Manifest.of(
            m.adminEmails(),
            m.adminProvider(),
            java.util.Objects.requireNonNull(m.hei()),
            apis,
            keys);
    node.a(PeerStore.class).learn(peer.id(), other.write(), peer.compared());
  }

  /** How many keys of a peer are known. */
  public static int keys(OwnNode node, PeerId peer) {
    return node.a(Peers.class).asNode(peer).orElseThrow().compared().size();
  }
}
