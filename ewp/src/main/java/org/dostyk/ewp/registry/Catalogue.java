package org.dostyk.ewp.registry;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;

/**
 * The catalogue of a network, version 1.5: hosts, institutions, keys. Immutable and thread-safe;
 * questions are answered from indexes, not by searching. A copy of five thousand hosts takes some
 * tens of megabytes.
 */
public final class Catalogue {
  private final List<Host> hosts;
  private final List<Hei> institutions;
  private final Map<KeyFingerprint, PublishedKey> keys;
  private final Map<String, List<Host>> hostsOf = new HashMap<>();
  private final Map<KeyFingerprint, Set<String>> heisOfClient = new HashMap<>();
  private final List<String> objections;

  Catalogue(List<Host> hosts, List<Hei> institutions, Map<KeyFingerprint, PublishedKey> keys) {
    this.hosts = List.copyOf(hosts);
    this.institutions = List.copyOf(institutions);
    this.keys = Map.copyOf(keys);
    for (Host host : hosts) {
      for (String hei : host.heiIds()) {
        hostsOf.merge(hei, List.of(host), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
      }
      for (KeyFingerprint key : host.clientKeys()) {
        var covered = new HashSet<>(heisOfClient.getOrDefault(key, Set.of()));
        covered.addAll(host.heiIds());
        heisOfClient.put(key, Set.copyOf(covered));
      }
    }
    this.objections = CatalogueRules.objections(hosts, keys, heisOfClient);
  }

  /** Reads a catalogue; the stream is read to its end and not closed. */
  public static Catalogue read(InputStream bytes, XmlLimits limits) throws XmlTrouble {
    return CatalogueXml.read(bytes, limits);
  }

  /** As it is published. */
  public byte[] write() {
    return CatalogueXml.write(this);
  }

  public List<Host> hosts() {
    return hosts;
  }

  public List<Hei> institutions() {
    return institutions;
  }

  Map<KeyFingerprint, PublishedKey> keys() {
    return keys;
  }

  /** Everything that is wrong with it, each in a sentence; what is wrong lets nobody in. */
  public List<String> objections() {
    return objections;
  }

  /**
   * A client by its key.
   *
   * @param heiId the institution for which it speaks; nothing for a host that covers none
   */
  public record Client(PublishedKey key, Optional<String> heiId) {}

  /** Nothing for a key that is unknown, is a server's alone, or is named for two institutions. */
  public Optional<Client> client(KeyFingerprint fingerprint) {
    PublishedKey key = keys.get(fingerprint);
    Set<String> heis = heisOfClient.get(fingerprint);
    return key == null || heis == null || heis.size() > 1
        ? Optional.empty()
        : Optional.of(new Client(key, heis.stream().findFirst()));
  }

  /**
   * An interface as one host offers it for an institution.
   *
   * @param keys those with which this very host may sign its answers
   */
  public record Offer(String heiId, ApiEntry entry, Map<KeyFingerprint, PublishedKey> keys) {}

  /** The highest version of an interface (of the major version spoken here) for an institution. */
  public Optional<Offer> find(String heiId, Api api) {
    Host best = null;
    ApiEntry entry = null;
    for (Host host : hostsOf.getOrDefault(heiId, List.of())) {
      ApiEntry candidate = host.entry(api).orElse(null);
      if (candidate != null && (entry == null || Version.ORDER.compare(candidate, entry) > 0)) {
        best = host;
        entry = candidate;
      }
    }
    if (best == null || entry == null) {
      return Optional.empty();
    }
    var serverKeys = new HashMap<KeyFingerprint, PublishedKey>();
    for (KeyFingerprint fingerprint : best.serverKeys()) {
      PublishedKey key = keys.get(fingerprint);
      if (key != null) {
        serverKeys.put(fingerprint, key);
      }
    }
    return Optional.of(new Offer(heiId, entry, Map.copyOf(serverKeys)));
  }

  /** All institutions for which an interface is offered: whom a change notice can reach. */
  public Set<String> offering(Api api) {
    var heis = new HashSet<String>();
    for (Host host : hosts) {
      if (host.entry(api).isPresent()) {
        heis.addAll(host.heiIds());
      }
    }
    return heis;
  }
}
