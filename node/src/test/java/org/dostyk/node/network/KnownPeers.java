package org.dostyk.node.network;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.node.House;
import org.dostyk.node.network.Message.Way;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A house in the network with a peer that nobody can reach, for pages. */
@Component
public class KnownPeers {
  private static final SigningKey KEY = SigningKey.generate();
  private final Memberships memberships;
  private final PeerStore peers;
  private final MessageStore messages;
  private final KeptExchangeStore exchanges;
  private final Clock clock;

  KnownPeers(
      Memberships memberships,
      PeerStore peers,
      MessageStore messages,
      KeptExchangeStore exchanges,
      Clock clock) {
    this.memberships = memberships;
    this.peers = peers;
    this.messages = messages;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  /** The fingerprint of its key. */
  String keyOf(House house) {
    return memberships.fingerprints(house.id()).getFirst().hex();
  }

  /** Its peer, with something that waits, something given up and an exchange that failed. */
  public PeerId of(House house) {
    String unique = Long.toString(Uuid7.next(clock).getLeastSignificantBits() >>> 16);
    memberships.join(house.id(), "house" + unique + ".example", house.the(Role.ADMINISTRATOR));
    String hei = "blue-horse" + unique + ".example";
    URI address = URI.create("https://" + hei + "/manifest.xml");
    Manifest manifest =
        Manifest.of(
            List.of("office@" + hei),
            "Dostyk",
            new Hei(hei, List.of(), List.of(LangText.of("en", "Blue Horse University"))),
            List.of(),
            List.of(KEY.published()));
    var id = new PeerId(Uuid7.next(clock));
    peers.put(
        new Peer(
            id,
            house.id(),
            hei,
            Text.of("en", "Blue Horse University"),
            address,
            manifest,
            Set.of(KEY.fingerprint()),
            Set.of(),
            new Peer.Health(Optional.empty(), 0, Optional.empty(), "")),
        manifest.write(),
        null,
        house.the(Role.ADMINISTRATOR).account(),
        clock.instant());
    peers.silent(id, "network.trouble.unreachable", clock.instant().plusSeconds(60));
    UUID dead = Uuid7.next(clock);
    messages.note(id, Way.OUT, "agreements", dead, clock.instant());
    messages
        .of(id, 1)
        .forEach(m -> messages.later(m, Optional.empty(), "network.trouble.refused", "No", 1));
    messages.note(id, Way.IN, "agreements", Uuid7.next(clock), clock.instant());
    exchanges.add(
        new KeptExchangeStore.Kept(
            Uuid7.next(clock),
            house.id(),
            hei,
            clock.instant(),
            true,
            "POST /agreements/v1/changed",
            0,
            "",
            "",
            "",
            "",
            false,
            "no answer"));
    return id;
  }

  /** By which domain name a house knows its peer. */
  public String nameOf(PeerId peer) {
    return peers.find(peer).orElseThrow().hei();
  }
}
