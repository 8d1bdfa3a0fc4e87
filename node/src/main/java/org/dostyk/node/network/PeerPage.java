package org.dostyk.node.network;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A peer: how it is, what waits for it and why, what went to and fro.
 *
 * @param interfaces those with which the exchange can be stopped alone
 * @param limited whether it asked too much of us
 * @param zone by whose clock moments are shown
 */
public record PeerPage(
    NetworkPage.Line line,
    List<String> interfaces,
    List<Message> messages,
    List<Said> exchanges,
    Optional<Limited> limited,
    ZoneId zone) {

  /** An exchange that was kept. */
  public record Said(
      java.time.Instant at, boolean byUs, String line, int status, boolean proven, String trouble) {

    static Said of(KeptExchangeStore.Kept kept) {
      return new Said(
          kept.at(), kept.byUs(), kept.line(), kept.status(), kept.proven(), kept.trouble());
    }
  }

  public Peer peer() {
    return line.peer();
  }
}
