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

/** The interface {@code commitments}, version 1: a promise that both sides confirm. */
@Component
class CommitmentsApi extends SharedApi {
  private final PairGiving giving;
  private final ObjectProvider<PairTaking> taking;
  private final ObjectProvider<CommitmentTaking> promises;

  CommitmentsApi(
      PairGiving giving,
      ObjectProvider<PairTaking> taking,
      ObjectProvider<CommitmentTaking> promises,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(Topic.COMMITMENTS, peers, messages, stations);
    this.giving = giving;
    this.taking = taking;
    this.promises = promises;
  }

  @Override
  List<Snapshot> give(Peer peer, List<UUID> ids) {
    return giving.give(Topic.COMMITMENTS, peer, ids);
  }

  @Override
  void since(Peer peer, Instant moment, Consumer<Index.Line> reader) {
    giving.since(Topic.COMMITMENTS, peer, moment, reader);
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> ids) throws EwpTrouble {
    return taking.getObject().from(promises.getObject(), peer, ids);
  }
}
