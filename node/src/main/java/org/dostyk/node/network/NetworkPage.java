package org.dostyk.node.network;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/**
 * The network as an administrator sees it.
 *
 * @param on whether this node listens to others
 * @param zone by whose clock moments are shown
 */
public record NetworkPage(boolean on, List<Own> houses, ZoneId zone, List<Objection> objections) {

  /**
   * An institution of this node.
   *
   * @param membership empty while it does not take part
   * @param manifest where others find it; empty while the node does not listen
   * @param keys to be read aloud
   */
  public record Own(
      OwnInstitution house,
      Optional<Membership> membership,
      String manifest,
      List<Key> keys,
      List<Line> peers) {}

  /**
   * An own key.
   *
   * @param from when it signs; empty for one that does
   * @param unseen peers that have not fetched it; while it waits, and afterwards
   * @param old whether a later one signs now
   */
  public record Key(KeyFingerprint key, boolean old, Optional<Instant> from, List<Text> unseen) {}

  /** A peer in the list. */
  public record Line(Peer peer, int waiting, int dead) {

    /** The text key of how it is, and how it is shown. */
    public String standing() {
      if (peer.isCut(Peer.ALL)) {
        return "cut";
      }
      if (peer.health().failures() == 0 && peer.health().restsUntil().isPresent()) {
        return "slowed";
      }
      if (peer.health().restsUntil().isPresent() || peer.health().failures() > 0) {
        return "silent";
      }
      if (dead > 0) {
        return "troubled";
      }
      return peer.health().heardAt().isPresent() ? "well" : "new";
    }

    public String look() {
      return switch (standing()) {
        case "well" -> "status done";
        case "new" -> "status";
        case "slowed" -> "status half";
        case "cut" -> "status over";
        default -> "status late";
      };
    }
  }
}
