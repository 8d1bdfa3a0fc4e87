package org.dostyk.node.network;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.wire.Headers;
import org.dostyk.ewp.wire.Request;
import org.dostyk.ewp.wire.Response;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The stations of all members of this node, made when they are first needed. */
@Component
public class Stations {
  private static final String MANIFEST = "/manifest.xml";
  private final Memberships memberships;
  private final OwnInstitutions houses;
  private final PeerStore peers;
  private final FormerKeyStore former;
  private final ExchangeLog log;
  private final Allowances allowances;
  private final OwnAddress address;
  private final ObjectProvider<Offered> offered;
  private final Clock clock;
  private final Map<InstitutionId, Made> made = new ConcurrentHashMap<>();

  Stations(
      Memberships memberships,
      OwnInstitutions houses,
      PeerStore peers,
      FormerKeyStore former,
      ExchangeLog log,
      Allowances allowances,
      OwnAddress address,
      ObjectProvider<Offered> offered,
      Clock clock) {
    this.memberships = memberships;
    this.houses = houses;
    this.peers = peers;
    this.former = former;
    this.log = log;
    this.allowances = allowances;
    this.address = address;
    this.offered = offered;
    this.clock = clock;
  }

  /** With whose keys a house asks its peers. */
  public EwpClient client(InstitutionId house) {
    return station(house).client();
  }

  /** The house's own keys and what it tells of itself. */
  public Station station(InstitutionId house) {
    List<KeyFingerprint> keys = memberships.fingerprints(house);
    return made.compute(
            house,
            (h, known) ->
                known != null && known.keys().equals(keys) ? known : new Made(keys, make(h)))
        .station();
  }

  /** With the keys that it knew: another process may have made a new one. */
  private record Made(List<KeyFingerprint> keys, Station station) {}

  private Station make(InstitutionId house) {
    Membership membership =
        memberships.of(house).orElseThrow(() -> new NotFound("No member: " + house));
    URI base = address.known().orElse(URI.create("https://127.0.0.1"));
    return new Station(
        membership,
        houses.find(house).orElseThrow(),
        memberships.keys(house),
        peers,
        former,
        log,
        allowances,
        base,
        offered.orderedStream().toList(),
        clock);
  }

  /** Answers whoever asks at the listener; never throws. */
  Response answer(Request request) {
    List<Membership> all = memberships.all();
    if (all.isEmpty()) {
      return new Response(404, Headers.NONE, new byte[0]);
    }
    if (request.path().equals(MANIFEST)) {
      Membership first = all.getFirst();
      return station(first.house()).answer(at(request, "/" + first.hei() + MANIFEST));
    }
    Map<String, Membership> byName = new HashMap<>();
    all.forEach(m -> byName.put(m.hei(), m));
    String[] parts = request.path().split("/", 3);
    Optional<Membership> whose =
        Optional.ofNullable(parts.length < 2 ? null : byName.get(parts[1]));
    return whose
        .map(m -> station(m.house()).answer(request))
        .orElseGet(() -> new Response(404, Headers.NONE, new byte[0]));
  }

  private static Request at(Request request, String path) {
    return new Request(request.method(), path, request.headers(), request.body());
  }
}
