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
}
