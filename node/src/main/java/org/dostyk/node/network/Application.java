package org.dostyk.node.network;

import java.net.URI;
import java.util.List;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.values.Objection;

/**
 * What a node says of itself at an address, for an administrator to compare before its institution
 * becomes a peer.
 *
 * @param toCompare fingerprints to be read aloud: of its keys and, where no authority vouches for
 *     its server, of the server's certificate
 * @param objections everything that stands against it in our words
 * @param faults everything that stands against it by the network's rules, in English
 */
public record Application(
    URI address,
    Manifest manifest,
    List<KeyFingerprint> toCompare,
    List<Objection> objections,
    List<String> faults) {

  public Application {
    toCompare = List.copyOf(toCompare);
    objections = List.copyOf(objections);
    faults = List.copyOf(faults);
  }

  public String hei() {
    return manifest.hei() == null ? "" : manifest.hei().id();
  }

  public boolean isAdmissible() {
    return objections.isEmpty() && faults.isEmpty();
  }
}
