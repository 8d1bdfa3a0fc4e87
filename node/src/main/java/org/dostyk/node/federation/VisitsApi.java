package org.dostyk.node.federation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The interface {@code visits}, version 1: one visit seen by guest and host. */
@Component
class VisitsApi extends SharedApi {
  private final PairGiving giving;
  private final ObjectProvider<PairTaking> taking;
  private final ObjectProvider<VisitTaking> visits;

  VisitsApi(
      PairGiving giving,
      ObjectProvider<PairTaking> taking,
      ObjectProvider<VisitTaking> visits,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(Topic.VISITS, peers, messages, stations);
    this.giving = giving;
    this.taking = taking;
    this.visits = visits;
  }

  @Override
  List<Snapshot> give(Peer peer, List<UUID> ids) {
    return giving.give(Topic.VISITS, peer, ids);
  }

  @Override
  void since(Peer peer, Instant moment, Consumer<Index.Line> reader) {
    giving.since(Topic.VISITS, peer, moment, reader);
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> ids) throws EwpTrouble {
    return taking.getObject().from(visits.getObject(), peer, ids);
  }
}
