package org.dostyk.ewp.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;

/**
 * The decisions of whoever runs a network: pure, without files or clocks. A node keeps the {@link
 * Member}s, fetches their manifests and publishes {@link #catalogue}.
 */
public final class Registrar {
  private Registrar() {}

  /**
   * A host that wants to belong.
   *
   * @param toCompare every key that it brings and that nobody has compared yet
   * @param objections everything that stands against it; it is admitted only where there is nothing
   */
  public record Application(
      URI manifestAddress,
      Manifest manifest,
      Set<KeyFingerprint> toCompare,
      List<String> objections) {
    public Application {
      toCompare = Set.copyOf(toCompare);
      objections = List.copyOf(objections);
    }
  }

  /** Looks at the manifest that was fetched from an address, new or of a member. */
  public static Application apply(URI address, Manifest manifest, Collection<Member> members) {
    Optional<Member> before =
        members.stream().filter(m -> m.manifestAddress().equals(address)).findFirst();
    List<Member> others =
        members.stream().filter(m -> !m.manifestAddress().equals(address)).toList();
    var toCompare = new TreeSet<KeyFingerprint>();
    keys(manifest).forEach(key -> toCompare.add(key.fingerprint()));
    before.ifPresent(member -> toCompare.removeAll(member.compared()));
    return new Application(
        address, manifest, toCompare, RegistrarRules.objections(address, manifest, before, others));
  }

  /**
   * Admits a host, or takes over a member's changed manifest.
   *
   * @param comparedNow fingerprints that an administrator has compared with the host's people by
   *     telephone, on paper or face to face
   * @param members those admitted before, of whom it may be one
   * @throws IllegalArgumentException with everything that stands against it
   */
  public static List<Member> admit(
      Application application, Set<KeyFingerprint> comparedNow, Collection<Member> members) {
    var objections = new ArrayList<>(application.objections());
    for (KeyFingerprint key : application.toCompare()) {
      if (!comparedNow.contains(key)) {
        objections.add("Nobody has compared the key " + key);
      }
    }
    if (!objections.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", objections));
    }
    var compared = new HashSet<KeyFingerprint>();
    var left = new ArrayList<Member>();
    for (Member member : members) {
      if (member.manifestAddress().equals(application.manifestAddress())) {
        compared.addAll(member.compared());
      } else {
        left.add(member);
      }
    }
    compared.addAll(application.toCompare());
    left.add(new Member(application.manifestAddress(), application.manifest(), compared));
    return List.copyOf(left);
  }

  /** The catalogue of these members. */
  public static Catalogue catalogue(Collection<Member> members) {
    var hosts = new ArrayList<Host>();
    var heis = new LinkedHashMap<String, Hei>();
    Map<KeyFingerprint, PublishedKey> keys = new HashMap<>();
    for (Member member : members) {
      Manifest manifest = member.manifest();
      Hei hei = manifest.hei();
      if (hei != null) {
        heis.merge(hei.id(), hei, Registrar::both);
      }
      keys(manifest).forEach(key -> keys.put(key.fingerprint(), key));
      hosts.add(
          new Host(
              manifest.adminEmails(),
              manifest.adminProvider(),
              manifest.adminNotes(),
              manifest.apis(),
              hei == null ? List.of() : List.of(hei.id()),
              fingerprints(manifest.clientCertificates()),
              fingerprints(manifest.clientKeys()),
              fingerprints(manifest.serverKeys())));
    }
    return new Catalogue(hosts, List.copyOf(heis.values()), keys);
  }

  /** An institution of two hosts: what either says of it, each once. */
  private static Hei both(Hei one, Hei other) {
    var ids = new ArrayList<>(one.otherIds());
    other.otherIds().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    var names = new ArrayList<>(one.names());
    other.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return new Hei(one.id(), ids, names);
  }

  static List<PublishedKey> keys(Manifest manifest) {
    var keys = new ArrayList<>(manifest.clientKeys());
    keys.addAll(manifest.serverKeys());
    return keys;
  }

  private static List<KeyFingerprint> fingerprints(List<PublishedKey> keys) {
    return keys.stream().map(PublishedKey::fingerprint).toList();
  }
}
