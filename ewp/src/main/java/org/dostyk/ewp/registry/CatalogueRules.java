package org.dostyk.ewp.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.xml.XmlNode;

/**
 * What a catalogue must hold to: registry 1.5.0 and the architecture's "how callers are
 * identified".
 */
final class CatalogueRules {
  private CatalogueRules() {}

  static List<String> objections(
      List<Host> hosts,
      Map<KeyFingerprint, PublishedKey> keys,
      Map<KeyFingerprint, Set<String>> heisOfClient) {
    var found = new ArrayList<String>();
    heisOfClient.forEach(
        (key, heis) -> {
          if (heis.size() > 1) {
            found.add(
                "The client key %s is named for several institutions: %s"
                    .formatted(key, String.join(", ", new TreeSet<>(heis))));
          }
        });
    var named = new TreeSet<KeyFingerprint>();
    hosts.forEach(
        host -> {
          named.addAll(host.clientKeys());
          named.addAll(host.serverKeys());
        });
    for (KeyFingerprint key : named) {
      if (!keys.containsKey(key)) {
        found.add("The key " + key + " is named but not given, or its bytes do not fit its name");
      }
    }
    addressesOfTwo(hosts, found);
    return List.copyOf(found);
  }

  /** Whom an address calls must be told by the address alone. */
  private static void addressesOfTwo(List<Host> hosts, List<String> found) {
    Map<String, Set<String>> heisAt = new HashMap<>();
    for (Host host : hosts) {
      if (host.heiIds().isEmpty()) {
        continue;
      }
      Set<String> heis = Set.copyOf(host.heiIds());
      for (ApiEntry entry : host.apis()) {
        if (entry.is(Api.DISCOVERY) || entry.is(Api.REGISTRY)) {
          continue;
        }
        for (XmlNode detail : entry.details()) {
          if (detail.name().endsWith("url")) {
            heisAt.merge(
                entry.namespace() + " " + detail.text(),
                heis,
                (a, b) -> {
                  var both = new TreeSet<>(a);
                  both.addAll(b);
                  return a.containsAll(both) ? a : both;
                });
          }
        }
      }
    }
    heisAt.forEach(
        (at, heis) -> {
          if (heis.size() > 1) {
            found.add(
                "The address %s is named for several institutions: %s"
                    .formatted(
                        at.substring(at.indexOf(' ') + 1), String.join(", ", new TreeSet<>(heis))));
          }
        });
  }
}
