package org.dostyk.node.network;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dostyk.ewp.client.ClientSettings;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.discovery.Discovery;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.EwpServer;
import org.dostyk.ewp.server.ServerSettings;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.node.people.OwnInstitution;
import org.jspecify.annotations.Nullable;

/**
 * One member of this node on the network: its keys, its manifest, the server that answers for it
 * and the client that asks for it. Whom it knows is read from the database whenever it has changed.
 * Thread-safe.
 */
public final class Station {
  private static final String OFFICE = "office@";
  private final Membership membership;
  private final OwnInstitution house;
  private final KeyRing keys;
  private final PeerStore peers;
  private final FormerKeyStore former;
  private final ExchangeLog log;
  private final Allowances allowances;
  private final URI base;
  private final List<Offered> offered;
  private final Clock clock;
  private final EwpServer server;
  private final EwpClient client;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  private record Known(long mark, Catalogue catalogue) {}

  Station(
      Membership membership,
      OwnInstitution house,
      KeyRing keys,
      PeerStore peers,
      FormerKeyStore former,
      ExchangeLog log,
      Allowances allowances,
      URI base,
      List<Offered> offered,
      Clock clock) {
    this.membership = membership;
    this.house = house;
    this.keys = keys;
    this.peers = peers;
    this.former = former;
    this.log = log;
    this.allowances = allowances;
    this.base = base;
    this.offered = offered;
    this.clock = clock;
    this.server =
        new EwpServer(
            ServerSettings.at(base).withOriginalDate(),
            () -> Optional.of(catalogue()),
            keys,
            clock,
            endpoints());
    this.client =
        new EwpClient(
            () -> Optional.of(catalogue()),
            keys,
            clock,
            ClientSettings.USUAL
                .trusting(Trust.context(new Trust(peers::certificates, clock)))
                .logging(exchange -> log.asked(membership, exchange)));
  }

  public KeyRing keys() {
    return keys;
  }

  EwpClient client() {
    return client;
  }

  /** The key of one of its peers, or of the member itself, and whose it is or was. */
  public Optional<Owned> key(KeyFingerprint fingerprint) {
    Optional<PublishedKey> own =
        keys.published().stream().filter(k -> k.fingerprint().equals(fingerprint)).findFirst();
    return own.isPresent()
        ? own.map(k -> new Owned(k, membership.hei()))
        : catalogue()
            .client(fingerprint)
            .flatMap(c -> c.heiId().map(hei -> new Owned(c.key(), hei)))
            .or(() -> former.find(membership.house(), fingerprint));
  }

  /** A key with the domain name of its institution. */
  public record Owned(PublishedKey key, String hei) {}

  Response answer(Request request) {
    EwpServer.Answered answered = server.answered(request);
    log.answered(membership, catalogue(), request, answered);
    return answered.response();
  }

  Manifest manifest() {
    String path = path();
    var entries = new ArrayList<ApiEntry>();
    entries.add(Discovery.entry(base + path + "/manifest.xml"));
    entries.add(Echo.entry(base + path + "/echo"));
    offered.forEach(o -> entries.add(o.entry(base + path)));
    var names = new ArrayList<LangText>();
    house.name().byTag().forEach((tag, name) -> names.add(LangText.of(tag, name)));
    return Manifest.of(
        List.of(OFFICE + membership.hei()),
        "Dostyk",
        new Hei(membership.hei(), List.of(), names),
        entries,
        keys.published());
  }

  private String path() {
    return "/" + membership.hei();
  }

  private List<Endpoint> endpoints() {
    var all = new ArrayList<Endpoint>();
    all.add(Discovery.manifest(path() + "/manifest.xml", this::manifest));
    all.add(guarded(Echo.endpoint(path() + "/echo"), "echo"));
    for (Offered o : offered) {
      o.endpoints(path(), membership).forEach(e -> all.add(guarded(e, o.api().element())));
    }
    return all;
  }

  /** Asked by peers alone, and while we have not stopped the exchange with them. */
  private Endpoint guarded(Endpoint endpoint, String topic) {
    return new Endpoint(
        endpoint.path(),
        endpoint.methods(),
        endpoint.parameters(),
        endpoint.open(),
        (caller, form) -> {
          Peer peer =
              peers
                  .named(membership.house(), caller.institution())
                  .orElseThrow(() -> new Refusal(403, "Nobody has admitted your institution here"));
          if (peer.isCut(topic)) {
            throw new Refusal(503, "The exchange has been stopped from this side; try again later");
          }
          return allowances.within(
              peer.id(), size(form), () -> endpoint.handler().answer(caller, form));
        });
  }

  private static int size(Form form) {
    return form.values().entrySet().stream()
        .mapToInt(e -> e.getKey().length() + e.getValue().stream().mapToInt(String::length).sum())
        .sum();
  }

  private Catalogue catalogue() {
    long mark = peers.mark(membership.house());
    Known now = known.get();
    if (now == null || now.mark() != mark) {
      now =
          new Known(
              mark,
              Registrar.catalogue(
                  peers.of(List.of(membership.house())).stream().map(Peer::member).toList()));
      known.set(now);
    }
    return now.catalogue();
  }
}
