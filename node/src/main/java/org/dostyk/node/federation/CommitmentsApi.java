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
  private final CommitmentGiving giving;
  private final ObjectProvider<CommitmentTaking> taking;

  CommitmentsApi(
      CommitmentGiving giving,
      ObjectProvider<CommitmentTaking> taking,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(Topic.COMMITMENTS, peers, messages, stations);
    this.giving = giving;
    this.taking = taking;
  }

  @Override
  List<Snapshot> give(Peer peer, List<UUID> ids) {
    return giving.give(peer, ids);
  }

  @Override
  void since(Peer peer, Instant moment, Consumer<Index.Line> reader) {
    giving.since(peer, moment, reader);
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> ids) throws EwpTrouble {
    return taking.getObject().from(peer, ids);
  }
}
