package org.dostyk.node.network;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The network and the peers in it, for administrators. */
@Controller
class NetworkPages {
  private static final int MOST = 100;
  private final NetworkSettings settings;
  private final Memberships memberships;
  private final Peers peers;
  private final MessageStore messages;
  private final KeptExchangeStore exchanges;
  private final LimitedStore limited;
  private final KeySeenStore seen;
  private final OwnAddress address;
  private final ObjectProvider<Offered> offered;
  private final Clock clock;

  NetworkPages(
      NetworkSettings settings,
      Memberships memberships,
      Peers peers,
      MessageStore messages,
      KeptExchangeStore exchanges,
      LimitedStore limited,
      KeySeenStore seen,
      OwnAddress address,
      ObjectProvider<Offered> offered,
      Clock clock) {
    this.settings = settings;
    this.memberships = memberships;
    this.peers = peers;
    this.messages = messages;
    this.exchanges = exchanges;
    this.limited = limited;
    this.seen = seen;
    this.clock = clock;
    this.address = address;
    this.offered = offered;
  }

  @GetMapping("/network")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView network(Actor administrator) {
    return Show.page("network/network", page(administrator, List.of()));
  }

  @PostMapping("/network/join")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView join(Actor administrator, @RequestParam UUID house, @RequestParam String domain) {
    try {
      memberships.join(new InstitutionId(house), domain, administrator);
      return Show.goTo("/network?did=network.did.joined");
    } catch (Refused refused) {
      return refused(administrator, refused.objections());
    }
  }

  @PostMapping("/network/look")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView look(Actor administrator, @RequestParam UUID house, @RequestParam String address) {
    try {
      return Show.page(
          "network/admit",
          new AdmitPage(
              house(house, administrator),
              peers.look(new InstitutionId(house), address, administrator),
              List.of()));
    } catch (Refused refused) {
      return refused(administrator, refused.objections());
    }
  }

  @PostMapping("/network/peers")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView admit(
      Actor administrator,
      @RequestParam UUID house,
      @RequestParam String address,
      @RequestParam(defaultValue = "") List<String> compared) {
    var institution = new InstitutionId(house);
    Set<KeyFingerprint> keys =
        compared.stream()
            .flatMap(key -> KeyFingerprint.parse(key).stream())
            .collect(Collectors.toSet());
    try {
      Peer peer = peers.admit(institution, address, keys, administrator);
      return Show.goTo("/network/peers/" + peer.id() + "?did=network.did.admitted");
    } catch (Refused refused) {
      return again(administrator, house, address, refused);
    }
  }

  private ModelAndView again(Actor administrator, UUID house, String address, Refused refused) {
    try {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "network/admit",
          new AdmitPage(
              house(house, administrator),
              peers.look(new InstitutionId(house), address, administrator),
              refused.objections()));
    } catch (Refused notEvenRead) {
      return refused(administrator, notEvenRead.objections());
    }
  }

  @GetMapping("/network/peers/{id}")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView peer(Actor administrator, @PathVariable UUID id) {
    Peer peer = peers.find(new PeerId(id), administrator);
    return Show.page(
        "network/peer",
        new PeerPage(
            line(peer),
            offered.orderedStream().map(o -> o.api().element()).toList(),
            messages.of(peer.id(), MOST),
            exchanges.with(peer.house(), peer.hei(), MOST).stream().map(PeerPage.Said::of).toList(),
            limited.find(peer.id()),
            administrator.zone()));
  }

  @PostMapping("/network/peers/{id}/cut")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView cut(Actor administrator, @PathVariable UUID id, @RequestParam String topic) {
    peers.cut(new PeerId(id), known(topic), administrator);
    return Show.goTo("/network/peers/" + id + "?did=network.did.cut");
  }

  @PostMapping("/network/peers/{id}/resume")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView resume(Actor administrator, @PathVariable UUID id, @RequestParam String topic) {
    peers.resume(new PeerId(id), known(topic), administrator);
    return Show.goTo("/network/peers/" + id + "?did=network.did.resumed");
  }

  @PostMapping("/network/peers/{id}/again")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView again(Actor administrator, @PathVariable UUID id) {
    peers.again(new PeerId(id), administrator);
    return Show.goTo("/network/peers/" + id + "?did=network.did.again");
  }

  private String known(String topic) {
    boolean is =
        topic.equals(Peer.ALL) || offered.stream().anyMatch(o -> o.api().element().equals(topic));
    if (!is) {
      throw new NotFound("Interface " + topic);
    }
    return topic;
  }

  private ModelAndView refused(Actor administrator, List<Objection> objections) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT, "network/network", page(administrator, objections));
  }

  private NetworkPage page(Actor administrator, List<Objection> objections) {
    return new NetworkPage(
        settings.on(),
        administrator.housesAs(Role.ADMINISTRATOR).stream().map(this::own).toList(),
        administrator.zone(),
        objections);
  }

  private NetworkPage.Own own(OwnInstitution house) {
    var membership = memberships.of(house.id());
    return new NetworkPage.Own(
        house,
        membership,
        membership
            .flatMap(m -> address.known().map(a -> a + "/" + m.hei() + "/manifest.xml"))
            .orElse(""),
        membership.map(m -> keys(m.house())).orElse(List.of()),
        peers.of(Set.of(house.id())).stream().map(this::line).toList());
  }

  private List<NetworkPage.Key> keys(InstitutionId house) {
    List<KeySeenStore.Turn> turns = seen.turns(house);
    Instant now = clock.instant();
    Instant signs =
        turns.stream()
            .map(KeySeenStore.Turn::from)
            .filter(from -> !from.isAfter(now))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return turns.stream()
        .map(
            t ->
                new NetworkPage.Key(
                    t.key(),
                    t.from().isBefore(signs),
                    Optional.of(t.from()).filter(from -> from.isAfter(now)),
                    t.from().isBefore(signs) ? List.of() : t.unseen()))
        .toList();
  }

  @PostMapping("/network/keys")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView changeKey(Actor administrator, @RequestParam UUID house) {
    try {
      memberships.changeKey(new InstitutionId(house), administrator);
      return Show.goTo("/network?did=network.did.key_changed");
    } catch (Refused refused) {
      return refused(administrator, refused.objections());
    }
  }

  @PostMapping("/network/keys/retire")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView retireKey(Actor administrator, @RequestParam UUID house, @RequestParam String key) {
    try {
      memberships.retireKey(
          new InstitutionId(house),
          KeyFingerprint.parse(key).orElseThrow(() -> new NotFound("Key " + key)),
          administrator);
      return Show.goTo("/network?did=network.did.key_retired");
    } catch (Refused refused) {
      return refused(administrator, refused.objections());
    }
  }

  private NetworkPage.Line line(Peer peer) {
    var counts = messages.counts(peer.id());
    return new NetworkPage.Line(peer, counts.waiting(), counts.dead());
  }

  private static OwnInstitution house(UUID house, Actor administrator) {
    return administrator.housesAs(Role.ADMINISTRATOR).stream()
        .filter(h -> h.id().value().equals(house))
        .findFirst()
        .orElseThrow(() -> new NotFound("Institution " + house));
  }
}
