package org.dostyk.node.network;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.registry.Member;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * An institution on another node with which one of ours exchanges.
 *
 * @param house ours, whose administrator admitted it
 * @param hei its domain name
 * @param manifest what its node said of itself when its keys were compared
 * @param compared the keys whose fingerprints were compared aloud
 * @param cut the interfaces with which the exchange is stopped from our side; {@link #ALL} for all
 * @param health how the last exchanges went
 */
public record Peer(
    PeerId id,
    InstitutionId house,
    String hei,
    Text name,
    URI address,
    Manifest manifest,
    Set<KeyFingerprint> compared,
    Set<String> cut,
    Health health) {
  /** Stands for every interface. */
  public static final String ALL = "*";

  public Peer {
    compared = Set.copyOf(compared);
    cut = Set.copyOf(cut);
  }

  /**
   * How exchanges with it go.
   *
   * @param heardAt when it last answered as it should
   * @param failures how many in a row got no answer
   * @param restsUntil until when nothing is tried, since it does not answer
   */
  public record Health(
      Optional<Instant> heardAt, int failures, Optional<Instant> restsUntil, String trouble) {}

  public boolean isCut(String topic) {
    return cut.contains(ALL) || cut.contains(topic);
  }

  Member member() {
    return new Member(address, manifest, compared);
  }
}
