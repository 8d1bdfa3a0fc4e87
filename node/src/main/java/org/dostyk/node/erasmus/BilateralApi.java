package org.dostyk.node.erasmus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.agreements.AgreementStats;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.server.Caller;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Offered;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;
import org.springframework.stereotype.Component;

/** The network's interface {@code iias}, 7.0.0: index, get, stats. */
@Component
class BilateralApi implements Offered, Subject {
  static final String TOPIC = "iias";
  private static final String PATH = "/iias";
  private static final int MOST_IDS = 20;
  private final Bilateral bilateral;
  private final Copies copies;
  private final Peers peers;
  private final Stations stations;

  BilateralApi(Bilateral bilateral, Copies copies, Peers peers, Stations stations) {
    this.bilateral = bilateral;
    this.copies = copies;
    this.peers = peers;
    this.stations = stations;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void tell(Peer peer, List<UUID> agreements) throws EwpTrouble {
    for (UUID agreement : agreements) {
      AgreementNotice.CHANGED.send(stations.client(peer.house()), peer.hei(), agreement.toString());
    }
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> theirs) {
    return copy -> copies.fetch(peer, copy);
  }

  @Override
  public Api api() {
    return Api.IIAS;
  }

  @Override
  public ApiEntry entry(String base) {
    return Agreements.entry(base + PATH, MOST_IDS);
  }

  @Override
  public List<Endpoint> endpoints(String path, Membership of) {
    var all = new ArrayList<>(Agreements.endpoints(path + PATH, MOST_IDS, new Source(of)));
    all.add(
        AgreementStats.endpoint(
            path + PATH,
            caller -> caller.heiId().equals(Optional.of(AgreementStats.GATHERER)),
            () -> new AgreementStats(bilateral.count(of, peers.of(Set.of(of.house()))), 0, 0, 0)));
    return all;
  }

  /** What of one member's agreements its callers may read. */
  private final class Source implements Agreements.Source {
    private final Membership own;

    Source(Membership own) {
      this.own = own;
    }

    @Override
    public List<String> ids(Caller caller, List<String> years, Optional<Instant> modifiedSince)
        throws Refusal {
      return bilateral.ids(own, peer(caller), years, modifiedSince);
    }

    @Override
    public List<Agreement> agreements(Caller caller, List<String> ids) throws Refusal {
      return bilateral.give(own, peer(caller), ids);
    }

    private Peer peer(Caller caller) throws Refusal {
      return peers.asking(own, caller.institution());
    }
  }
}
