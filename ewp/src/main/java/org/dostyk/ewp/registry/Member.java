package org.dostyk.ewp.registry;

import java.net.URI;
import java.util.Set;
import org.dostyk.ewp.signature.KeyFingerprint;

/**
 * A host that a registrar admitted.
 *
 * @param manifestAddress where its manifest is fetched anew
 * @param manifest what the catalogue says of it
 * @param compared the keys whose fingerprints an administrator compared with its people
 */
public record Member(URI manifestAddress, Manifest manifest, Set<KeyFingerprint> compared) {
  public Member {
    compared = Set.copyOf(compared);
  }
}
