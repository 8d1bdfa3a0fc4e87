package org.dostyk.ewp.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.signature.PublishedKey;
import org.dostyk.ewp.xml.XmlNode;

/**
 * What a manifest must hold to before its host is admitted: discovery 6.0.0 and the architecture.
 */
final class RegistrarRules {
  private static final Pattern SCHAC =
      Pattern.compile(
          "(?=.{3,64}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  private RegistrarRules() {}

  static List<String> objections(
      URI address, Manifest manifest, Optional<Member> before, List<Member> others) {
    var found = new ArrayList<String>();
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      found.add("The manifest is not served over HTTPS");
    }
    if (manifest.adminEmails().isEmpty()) {
      found.add("The manifest names no address of an administrator");
    }
    if (manifest.adminProvider().isBlank()) {
      found.add("The manifest names no provider");
    }
    if (manifest.heis() > 1) {
      found.add("The manifest covers " + manifest.heis() + " institutions, where one is the most");
    }
    Hei hei = manifest.hei();
    if (hei != null) {
      if (!SCHAC.matcher(hei.id()).matches()) {
        found.add("The institution's identifier is not a domain name: " + hei.id());
      }
      if (hei.names().isEmpty()) {
        found.add("The institution has no name");
      }
      before
          .map(Member::manifest)
          .map(Manifest::hei)
          .filter(was -> !was.id().equals(hei.id()))
          .ifPresent(
              was -> found.add("The host covered " + was.id() + " and now covers " + hei.id()));
    }
    keys(manifest, others, found);
    addresses(manifest, others, found);
    return found;
  }

  private static void keys(Manifest manifest, List<Member> others, List<String> found) {
    Set<KeyFingerprint> clients = new HashSet<>();
    for (PublishedKey key : Registrar.keys(manifest)) {
      key.objection().ifPresent(why -> found.add("The key " + key + " " + why));
    }
    for (PublishedKey key : manifest.clientKeys()) {
      if (!clients.add(key.fingerprint())) {
        found.add("The client key " + key + " stands there twice");
      }
    }
    for (Member other : others) {
      for (PublishedKey key : other.manifest().clientKeys()) {
        if (clients.contains(key.fingerprint())) {
          found.add("The client key " + key + " is already that of " + other.manifestAddress());
        }
      }
    }
  }

  private static void addresses(Manifest manifest, List<Member> others, List<String> found) {
    Set<String> taken = new HashSet<>();
    others.forEach(
        other -> {
          if (other.manifest().hei() != null) {
            other.manifest().apis().forEach(entry -> taken.addAll(addresses(entry)));
          }
        });
    for (ApiEntry entry : manifest.apis()) {
      for (String address : addresses(entry)) {
        if (!address.startsWith("https://")) {
          found.add("The interface " + entry.name() + " is not served over HTTPS: " + address);
        }
        if (manifest.hei() != null && taken.contains(address)) {
          found.add("The address " + address + " is already another member's");
        }
      }
    }
  }

  private static List<String> addresses(ApiEntry entry) {
    return entry.details().stream()
        .filter(detail -> detail.name().equals("url") || detail.name().endsWith("-url"))
        .map(XmlNode::text)
        .toList();
  }
}
