package org.dostyk.node.federation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The interface {@code agreements}, version 1: what is shared, and the wordings of versions. */
@Component
class AgreementsApi extends SharedApi {
  static final String TOPIC = Topic.AGREEMENTS.word();
  static final Api API = Topic.AGREEMENTS.api();
  static final String ID = Topic.AGREEMENTS.parameter();
  private final Giving giving;
  private final ObjectProvider<Taking> taking;
  private final Peers peers;

  AgreementsApi(
      Giving giving,
      ObjectProvider<Taking> taking,
      Peers peers,
      Messages messages,
      Stations stations) {
    super(Topic.AGREEMENTS, peers, messages, stations);
    this.giving = giving;
    this.taking = taking;
    this.peers = peers;
  }

  @Override
  List<String> further(String path) {
    return List.of("document-url", path + "document");
  }

  @Override
  public List<Endpoint> endpoints(String base, Membership of) {
    var all = new ArrayList<>(super.endpoints(base, of));
    all.add(
        Endpoint.of(
            path(base) + "document",
            (caller, form) ->
                json(
                    giving
                        .document(
                            peers.asking(of, caller.institution()),
                            new AgreementId(ids(form).getFirst()),
                            hash(form))
                        .orElseThrow(() -> new Refusal(404, "There is no such document for you"))),
            Parameter.required(ID),
            Parameter.required("hash")));
    return all;
  }

  @Override
  List<Snapshot> give(Peer peer, List<UUID> ids) {
    return giving.give(peer, ids.stream().map(AgreementId::new).toList());
  }

  @Override
  void since(Peer peer, Instant moment, Consumer<Index.Line> reader) {
    giving.since(peer, moment, reader);
  }

  private static Hash hash(Form form) throws Refusal {
    try {
      return new Hash(form.first("hash").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "A hash is a SHA-256 in small hexadecimal digits");
    }
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> agreements) throws EwpTrouble {
    return taking.getObject().from(peer, agreements.stream().map(AgreementId::new).toList());
  }
}
