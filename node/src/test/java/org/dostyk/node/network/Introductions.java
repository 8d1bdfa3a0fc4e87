package org.dostyk.node.network;

import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.House;
import org.dostyk.node.OwnNode;
import org.dostyk.node.values.Role;

/** Makes houses of different nodes known to one another, as two administrators do by telephone. */
public final class Introductions {
  private Introductions() {}

  public static void join(OwnNode node, House house, String hei) {
    node.a(Memberships.class).join(house.id(), hei, house.the(Role.ADMINISTRATOR));
  }

  /** One admits the other, comparing every fingerprint. */
  public static PeerId admit(OwnNode node, House house, OwnNode other, String hei) {
    String address = address(other, hei);
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
    node.a(Peers.class).cut(peer, Peer.ALL, house.the(Role.ADMINISTRATOR));
  }

  public static void resume(OwnNode node, House house, PeerId peer) {
    node.a(Peers.class).resume(peer, Peer.ALL, house.the(Role.ADMINISTRATOR));
  }

  /** How many messages wait for a peer or were given up. */
  public static int waiting(OwnNode node, PeerId peer) {
    return node.a(MessageStore.class).of(peer, 1_000).size();
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

  /** How often a peer was told that it asks too much. */
  public static long limited(OwnNode node, PeerId peer) {
    return node.a(LimitedStore.class).find(peer).map(Limited::times).orElse(0L);
  }

  /** Forgets what a peer was to be told of, as if it had been lost on its way. */
  public static void lose(OwnNode node, PeerId peer) {
    MessageStore messages = node.a(MessageStore.class);
    messages.of(peer, 1_000).forEach(m -> messages.done(m, node.clock().instant()));
  }

  public static void changeKey(OwnNode node, House house) {
    node.a(Memberships.class).changeKey(house.id(), house.the(Role.ADMINISTRATOR));
  }

  /** How many peers have not fetched a house's latest key. */
  public static int unseen(OwnNode node, House house) {
    return node.a(KeySeenStore.class).turns(house.id()).getLast().unseen().size();
  }

  /** How many keys of a peer are known. */
  public static int keys(OwnNode node, PeerId peer) {
    return node.a(Peers.class).asNode(peer).orElseThrow().compared().size();
  }
}
