package org.dostyk.ewp.server;

import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.ewp.wire.Refusal;

/**
 * Who asks, as proven by a signature.
 *
 * @param heiId the institution for which it asks; nothing for a host that covers none
 */
public record Caller(KeyFingerprint key, Optional<String> heiId) {
  /** The institution, where an answer depends on it. */
  public String institution() throws Refusal {
    return heiId.orElseThrow(
        () -> new Refusal(403, "Your host covers no institution, and this is for institutions"));
  }
}
