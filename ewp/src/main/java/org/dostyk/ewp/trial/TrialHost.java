package org.dostyk.ewp.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.agreements.AgreementNotice;
import org.dostyk.ewp.agreements.AgreementStats;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.discovery.Discovery;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.institutions.Factsheets;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Hei;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.EwpServer;
import org.dostyk.ewp.server.JdkServer;
import org.dostyk.ewp.server.ServerSettings;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.xml.LangText;

/** Serves a small network on loopback until it is closed. */
public final class TrialHost implements AutoCloseable {
  private static final int MOST_IDS = 3;
  private final JdkServer server;

  private TrialHost(JdkServer server) {
    this.server = server;
  }

  /**
   * @param port 0 for any free one
   */
  public static TrialHost start(Path folder, int port, Clock clock) throws IOException {
    TrialFolder given = TrialFolder.open(folder);
    JdkServer server = JdkServer.bind(new InetSocketAddress("127.0.0.1", port), given.tls());
    String address = "https://127.0.0.1:" + server.port();
    Manifest manifest =
        Manifest.of(
            List.of("office@trial.example"),
            "Dostyk trial host",
            hei(TrialData.HEI, "Trial University"),
            entries(address),
            List.of(given.key().published()));
    Catalogue catalogue = catalogue(URI.create(address + "/manifest.xml"), manifest, given);
    var data = new TrialData(given.partners().stream().map(TrialFolder.Partner::heiId).toList());
    var endpoints = new ArrayList<>(endpoints(data));
    endpoints.add(Discovery.manifest("/manifest.xml", () -> manifest));
    endpoints.add(Discovery.catalogue("/catalogue-v1.xml", () -> catalogue));
    server.start(
        new EwpServer(
            ServerSettings.at(URI.create(address)).withOriginalDate(),
            () -> Optional.of(catalogue),
            KeyRing.of(given.key()),
            clock,
            endpoints));
    return new TrialHost(server);
  }

  private static List<ApiEntry> entries(String address) {
    return List.of(
        Discovery.entry(address + "/manifest.xml"),
        Echo.entry(address + "/echo"),
        Institutions.entry(address + "/institutions", MOST_IDS),
        OrganizationalUnits.entry(address + "/units", MOST_IDS, MOST_IDS),
        Factsheets.entry(address + "/factsheets", MOST_IDS),
        Agreements.entry(address + "/iias", MOST_IDS),
        Approval.entry(address + "/approvals", MOST_IDS),
        AgreementNotice.CHANGED.entry(address + "/changed"),
        AgreementNotice.APPROVED.entry(address + "/approved"));
  }

  private static List<Endpoint> endpoints(TrialData data) {
    var endpoints = new ArrayList<Endpoint>();
    endpoints.add(Echo.endpoint("/echo"));
    endpoints.add(
        Institutions.endpoint("/institutions", MOST_IDS, (c, ids) -> data.institutions(ids)));
    endpoints.add(
        OrganizationalUnits.endpoint(
            "/units", MOST_IDS, MOST_IDS, (c, hei, ids, codes) -> data.units(hei, ids, codes)));
    endpoints.add(Factsheets.endpoint("/factsheets", MOST_IDS, (c, ids) -> data.factsheets(ids)));
    endpoints.addAll(Agreements.endpoints("/iias", MOST_IDS, data));
    endpoints.add(
        AgreementStats.endpoint("/iias", c -> true, () -> new AgreementStats(1, 0, 0, 0)));
    endpoints.add(Approval.endpoint("/approvals", MOST_IDS, data::approvals));
    endpoints.add(AgreementNotice.CHANGED.endpoint("/changed", (c, id) -> {}));
    endpoints.add(AgreementNotice.APPROVED.endpoint("/approved", (c, id) -> {}));
    return endpoints;
  }

  private static Catalogue catalogue(URI address, Manifest own, TrialFolder given) {
    List<Member> members = new ArrayList<>();
    members.add(new Member(address, own, Set.of()));
    for (TrialFolder.Partner partner : given.partners()) {
      members.add(
          new Member(
              URI.create("https://" + partner.heiId() + "/manifest.xml"),
              manifest(partner),
              Set.of()));
    }
    return Registrar.catalogue(members);
  }

  static Manifest manifest(TrialFolder.Partner partner) {
    return new Manifest(
        List.of("office@" + partner.heiId()),
        "Partner on trial",
        null,
        List.of(),
        hei(partner.heiId(), partner.heiId()),
        1,
        List.of(),
        partner.clientKeys(),
        partner.serverKeys());
  }

  private static Hei hei(String id, String name) {
    return new Hei(id, List.of(), List.of(LangText.of("en", name)));
  }

  public String address() {
    return "https://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
