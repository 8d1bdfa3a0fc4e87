package org.dostyk.node.federation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Message;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Offered;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;

/**
 * An interface of the nodes' own by which something is shared as a set of signed acts: index, get,
 * changed. A peer reads what is shared with it; anything else is answered as if it did not exist.
 */
abstract class SharedApi implements Offered, Subject {
  private static final String JSON = "application/json";
  private static final int MOST_IDS = 20;

  /** A node that does not know this limit is told of one at a time. */
  private static final String MOST_CHANGED = "max-changed-ids";

  private final Topic topic;
  private final Peers peers;
  private final Messages messages;
  private final Stations stations;

  SharedApi(Topic topic, Peers peers, Messages messages, Stations stations) {
    this.topic = topic;
    this.peers = peers;
    this.messages = messages;
    this.stations = stations;
  }

  /** Those of these that the peer may read, whole; what of people it comes to know is noted. */
  abstract List<Snapshot> give(Peer peer, List<UUID> ids);

  /** Streams, in a transaction, which changed since a moment. */
  abstract void since(Peer peer, Instant moment, Consumer<Index.Line> reader);

  @Override
  public Api api() {
    return topic.api();
  }

  @Override
  public String topic() {
    return topic.word();
  }

  /** Below which its endpoints lie. */
  String path(String base) {
    return base + "/" + topic.word() + "/v1/";
  }

  /** Names and addresses of further endpoints, one after another. */
  List<String> further(String path) {
    return List.of();
  }

  @Override
  public ApiEntry entry(String base) {
    String path = path(base);
    var named = new ArrayList<String>();
    named.addAll(List.of("index-url", path + "index", "get-url", path + "get"));
    named.addAll(further(path));
    named.addAll(List.of("changed-url", path + "changed"));
    named.addAll(List.of(topic.mostAsked(), String.valueOf(MOST_IDS)));
    named.addAll(List.of(MOST_CHANGED, String.valueOf(MOST_IDS)));
    return ApiEntry.of(topic.api(), HttpSecurity.SIGNED, named.toArray(String[]::new));
  }

  @Override
  public List<Endpoint> endpoints(String base, Membership of) {
    String path = path(base);
    return List.of(
        Endpoint.of(
            path + "index",
            (caller, form) -> index(peers.asking(of, caller.institution()), since(form)),
            Parameter.optional("modified_since")),
        Endpoint.of(
            path + "get",
            (caller, form) ->
                json(
                    Snapshot.write(topic, give(peers.asking(of, caller.institution()), ids(form)))),
            Parameter.required(topic.parameter(), MOST_IDS)),
        Endpoint.only(
            "POST",
            path + "changed",
            (caller, form) -> {
              Peer peer = peers.asking(of, caller.institution());
              ids(form).forEach(id -> messages.told(peer.id(), topic.word(), id));
              return json(CanonicalJson.write(Map.of("form", "dostyk-noted-1")));
            },
            Parameter.required(topic.parameter(), MOST_IDS)));
  }

  static Content json(byte[] body) {
    return new Content(JSON, body, false);
  }

  private Content index(Peer peer, Instant since) {
    return Content.written(
        JSON, out -> Index.write(topic, reader -> since(peer, since, reader), out));
  }

  final List<UUID> ids(Form form) throws Refusal {
    var ids = new ArrayList<UUID>();
    for (String id : form.all(topic.parameter())) {
      try {
        ids.add(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        throw new Refusal(400, "A " + topic.parameter() + " is a UUID");
      }
    }
    return ids;
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
    String limit = way == Message.Way.OUT ? MOST_CHANGED : topic.mostAsked();
    return peer.manifest().apis().stream()
        .filter(a -> a.is(topic.api()))
        .mapToInt(a -> Math.min(a.limit(limit), MOST_IDS))
        .findFirst()
        .orElse(1);
  }

  @Override
  public void tell(Peer peer, List<UUID> objects) throws EwpTrouble {
    stations
        .client(peer.house())
        .ask(Call.post(topic.api(), peer.hei(), "changed", named(topic, objects)));
  }

  /** The parameter that names these. */
  static Form named(Topic topic, List<UUID> objects) {
    return Form.of(topic.parameter(), objects.stream().map(UUID::toString).toList());
  }

  /** Those of them that the peer gives, and nothing else that it may give. */
  static List<Snapshot> ask(Topic topic, Stations stations, Peer peer, List<UUID> ids)
      throws EwpTrouble {
    byte[] body =
        stations
            .client(peer.house())
            .ask(Call.get(topic.api(), peer.hei(), "get", named(topic, ids)))
            .body();
    try {
      return Snapshot.read(topic, body).stream().filter(s -> ids.contains(s.id().value())).toList();
    } catch (NotCanonical e) {
      throw new NotTaken(
          "federation.trouble.unreadable",
          "What " + peer.hei() + " gave is none of its " + topic.word() + ": " + e.getMessage());
    }
  }
}
