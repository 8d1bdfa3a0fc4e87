package org.dostyk.node.network;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.node.values.Objection;

/** What a manifest must be for its institution to become a peer, beyond the network's own rules. */
final class PeerRules {
  private PeerRules() {}

  /** Against asking this address for a manifest. */
  static List<Objection> address(URI address) {
    return "https".equals(address.getScheme())
            && address.getHost() != null
            && address.getUserInfo() == null
            && address.getFragment() == null
        ? List.of()
        : List.of(Objection.of("network.objection.no_address", address.toString()));
  }

  /**
   * Against admitting it.
   *
   * @param own our domain name
   */
  static List<Objection> manifest(URI address, Manifest manifest, String own) {
    var found = new ArrayList<Objection>();
    if (manifest.hei() == null) {
      found.add(Objection.of("network.objection.no_institution"));
    } else if (manifest.hei().id().equals(own)) {
      found.add(Objection.of("network.objection.ourselves", own));
    }
    // A manifest must not lead this node to places that only this node can reach.
    for (ApiEntry entry : manifest.apis()) {
      entry.details().stream()
          .filter(d -> d.name().equals("url") || d.name().endsWith("-url"))
          .map(d -> d.text().strip())
          .filter(to -> !isAt(to, address))
          .forEach(to -> found.add(Objection.of("network.objection.leads_elsewhere", to)));
    }
    return found;
  }

  private static boolean isAt(String to, URI address) {
    try {
      URI there = URI.create(to);
      return "https".equals(there.getScheme())
          && there.getRawAuthority() != null
          && there.getRawAuthority().equals(address.getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
