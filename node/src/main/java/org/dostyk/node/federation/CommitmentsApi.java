package org.dostyk.node.federation;

import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The interface {@code commitments}, version 1: a promise that both sides confirm. */
@Component
class CommitmentsApi extends PairApi {
  CommitmentsApi(
      PairGiving giving,
      ObjectProvider<PairTaking> taking,
      ObjectProvider<CommitmentTaking> promises,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(Topic.COMMITMENTS, giving, taking, promises, peers, messages, stations);
  }
}
