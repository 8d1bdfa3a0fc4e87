package org.dostyk.node.federation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.Parameter;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Message;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Offered;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The interface {@code agreements}, version 1: index, get, document, changed. A peer reads what it
 * is a party to; anything else is answered as if it did not exist.
 */
@Component
class AgreementsApi implements Offered, Subject {
  static final String TOPIC = "agreements";
  static final Api API = new Api(TOPIC, "urn:dostyk:agreements:1", "1.0.0");
  private static final String JSON = "application/json";
  private static final int MOST_IDS = 20;

  /**
   * Names of the manifest's limits; a node that does not know the second is told of one at a time.
   */
  private static final String MOST_ASKED = "max-agreement-ids";

  private static final String MOST_CHANGED = "max-changed-ids";
  private static final String ID = "agreement_id";
  private final Giving giving;
  private final ObjectProvider<Taking> taking;
  private final Peers peers;
  private final Messages messages;
  private final Stations stations;

  AgreementsApi(
      Giving giving,
      ObjectProvider<Taking> taking,
      Peers peers,
      Messages messages,
      Stations stations) {
    this.giving = giving;
    this.taking = taking;
    this.peers = peers;
    this.messages = messages;
    this.stations = stations;
  }

  @Override
  public Api api() {
    return API;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public ApiEntry entry(String base) {
    String path = base + "/agreements/v1/";
    return ApiEntry.of(
        API,
        HttpSecurity.SIGNED,
        "index-url",
        path + "index",
        "get-url",
        path + "get",
        "document-url",
        path + "document",
        "changed-url",
        path + "changed",
        MOST_ASKED,
        String.valueOf(MOST_IDS),
        MOST_CHANGED,
        String.valueOf(MOST_IDS));
  }

  @Override
  public List<Endpoint> endpoints(String base, Membership of) {
    String path = base + "/agreements/v1/";
    return List.of(
        Endpoint.of(
            path + "index",
            (caller, form) -> index(peers.asking(of, caller.institution()), since(form)),
            Parameter.optional("modified_since")),
        Endpoint.of(
            path + "get",
            (caller, form) ->
                json(
                    Snapshot.write(giving.give(peers.asking(of, caller.institution()), ids(form)))),
            Parameter.required(ID, MOST_IDS)),
        Endpoint.of(
            path + "document",
            (caller, form) ->
                json(
                    giving
                        .document(
                            peers.asking(of, caller.institution()),
                            ids(form).getFirst(),
                            hash(form))
                        .orElseThrow(() -> new Refusal(404, "There is no such document for you"))),
            Parameter.required(ID),
            Parameter.required("hash")),
        Endpoint.only(
            "POST",
            path + "changed",
            (caller, form) -> {
              Peer peer = peers.asking(of, caller.institution());
              ids(form).forEach(id -> messages.told(peer.id(), TOPIC, id.value()));
              return json(CanonicalJson.write(Map.of("form", "dostyk-noted-1")));
            },
            Parameter.required(ID, MOST_IDS)));
  }

  private static Content json(byte[] body) {
    return new Content(JSON, body, false);
  }

  private Content index(Peer peer, Instant since) {
    return Content.written(
        JSON, out -> Index.write(reader -> giving.since(peer, since, reader), out));
  }

  private static List<AgreementId> ids(Form form) throws Refusal {
    var ids = new ArrayList<AgreementId>();
    for (String id : form.all(ID)) {
      try {
        ids.add(new AgreementId(UUID.fromString(id)));
      } catch (IllegalArgumentException e) {
        throw new Refusal(400, "An " + ID + " is a UUID");
      }
    }
    return ids;
  }

  private static Hash hash(Form form) throws Refusal {
    try {
      return new Hash(form.first("hash").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "A hash is a SHA-256 in small hexadecimal digits");
    }
  }

  private static Instant since(Form form) throws Refusal {
    Optional<String> typed = form.first("modified_since");
    try {
      return typed.map(t -> OffsetDateTime.parse(t).toInstant()).orElse(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      throw new Refusal(400, "modified_since is a moment as in 2026-11-20T04:00:00Z");
    }
  }

  @Override
  public int together(Peer peer, Message.Way way) {
    String limit = way == Message.Way.OUT ? MOST_CHANGED : MOST_ASKED;
    return peer.manifest().apis().stream()
        .filter(a -> a.is(API))
        .mapToInt(a -> Math.min(a.limit(limit), MOST_IDS))
        .findFirst()
        .orElse(1);
  }

  @Override
  public void tell(Peer peer, List<UUID> agreements) throws EwpTrouble {
    stations
        .client(peer.house())
        .ask(
            Call.post(
                API,
                peer.hei(),
                "changed",
                Form.of(ID, agreements.stream().map(UUID::toString).toList())));
  }

  @Override
  public Fetched fetch(Peer peer, List<UUID> agreements) throws EwpTrouble {
    return taking.getObject().from(peer, agreements.stream().map(AgreementId::new).toList());
  }
}
