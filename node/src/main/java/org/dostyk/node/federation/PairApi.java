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

/** An interface by which something is shared that lies between two. */
abstract class PairApi extends SharedApi {
  private final Topic topic;
  private final PairGiving giving;
  private final ObjectProvider<PairTaking> taking;
  private final ObjectProvider<? extends PairTaking.Kind<?>> taken;

  PairApi(
      Topic topic,
      PairGiving giving,
      ObjectProvider<PairTaking> taking,
      ObjectProvider<? extends PairTaking.Kind<?>> taken,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(topic, peers, messages, stations);
    this.topic = topic;
    this.giving = giving;
    this.taking = taking;
    this.taken = taken;
  }

  @Override
  List<Snapshot> give(Peer peer, List<UUID> ids) {
    return giving.give(topic, peer, ids);
  }

  @Override
  void since(Peer peer, Instant moment, Consumer<Index.Line> reader) {
    giving.since(topic, peer, moment, reader);
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> ids) throws EwpTrouble {
    return taking.getObject().from(taken.getObject(), peer, ids);
  }
}
