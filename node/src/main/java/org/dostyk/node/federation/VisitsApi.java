package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.visits.SharedDelegations;
import org.dostyk.node.visits.VisitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The interface {@code visits}, version 1: one visit seen by guest and host. */
@Component
class VisitsApi extends PairApi {
  static final String DIGEST = "digest";
  private final SharedDelegations delegations;
  private final HeldStore held;
  private final Peers peers;

  VisitsApi(
      PairGiving giving,
      ObjectProvider<PairTaking> taking,
      ObjectProvider<VisitTaking> visits,
      SharedDelegations delegations,
      HeldStore held,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(Topic.VISITS, giving, taking, visits, peers, messages, stations);
    this.delegations = delegations;
    this.held = held;
    this.peers = peers;
  }

  @Override
  List<String> further(String path) {
    return List.of("delegation-url", path + "delegation");
  }

  /** Beside what all of them have, the names of those who travel, once they were laid before. */
  @Override
  public List<Endpoint> endpoints(String base, Membership of) {
    var all = new ArrayList<>(super.endpoints(base, of));
    all.add(
        Endpoint.of(
            path(base) + "delegation",
            (caller, form) ->
                json(
                    delegation(
                        peers.asking(of, caller.institution()),
                        new VisitId(ids(form).getFirst()),
                        form.first(DIGEST).orElse(""))),
            Parameter.required(Topic.VISITS.parameter()),
            Parameter.required(DIGEST)));
    return all;
  }

  private byte[] delegation(Peer peer, VisitId id, String digest) throws Refusal {
    Optional<byte[]> list =
        held.find(SharedId.of(id), peer.id()).isPresent()
            ? delegations.give(id, digest, peer.address().getAuthority())
            : Optional.empty();
    return list.orElseThrow(() -> new Refusal(404, "There is no such delegation for you"));
  }
}
