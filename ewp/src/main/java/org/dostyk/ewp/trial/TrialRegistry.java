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
import org.dostyk.ewp.client.ManifestFetch;
import org.dostyk.ewp.discovery.Discovery;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.registry.Registrar;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.server.EwpServer;
import org.dostyk.ewp.server.JdkServer;
import org.dostyk.ewp.server.ServerSettings;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * Serves on loopback, until it is closed, the catalogue of hosts whose manifests it fetched, and of
 * the partners in its folder, who have no host of their own; and a manifest for each of these, by
 * which a node can admit them.
 */
public final class TrialRegistry implements AutoCloseable {
  private final JdkServer server;
  private final List<URI> partners;

  private TrialRegistry(JdkServer server, List<URI> partners) {
    this.server = server;
    this.partners = List.copyOf(partners);
  }

  /**
   * @param port 0 for any free one
   * @param hosts addresses of manifests; each is fetched once
   */
  public static TrialRegistry start(
      Path folder, int port, List<URI> hosts, ManifestFetch fetch, Clock clock)
      throws IOException, XmlTrouble {
    TrialFolder given = TrialFolder.open(folder);
    var members = new ArrayList<Member>();
    for (URI host : hosts) {
      members.add(new Member(host, fetch.fetch(host), Set.of()));
    }
    JdkServer server = JdkServer.bind(new InetSocketAddress("127.0.0.1", port), given.tls());
    String address = "https://127.0.0.1:" + server.port();
    var partners = new ArrayList<URI>();
    var endpoints = new ArrayList<Endpoint>();
    for (TrialFolder.Partner partner : given.partners()) {
      String path = "/" + partner.heiId() + "/manifest.xml";
      Manifest manifest = TrialHost.manifest(partner);
      members.add(new Member(URI.create(address + path), manifest, Set.of()));
      partners.add(URI.create(address + path));
      endpoints.add(Discovery.manifest(path, () -> manifest));
    }
    Catalogue catalogue = Registrar.catalogue(members);
    endpoints.add(Discovery.catalogue("/catalogue-v1.xml", () -> catalogue));
    server.start(
        new EwpServer(
            ServerSettings.at(URI.create(address)).withOriginalDate(),
            () -> Optional.of(catalogue),
            KeyRing.of(given.key()),
            clock,
            endpoints));
    return new TrialRegistry(server, partners);
  }

  public String address() {
    return "https://127.0.0.1:" + server.port();
  }

  /** Where the partners' manifests lie. */
  public List<URI> partners() {
    return partners;
  }

  @Override
  public void close() {
    server.close();
  }
}
