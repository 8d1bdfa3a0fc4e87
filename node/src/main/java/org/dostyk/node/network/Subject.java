package org.dostyk.node.network;

import java.util.List;
import java.util.UUID;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.node.network.Message.Way;

/**
 * What peers tell one another of, and fetch: contributed as a bean by the module that knows it.
 * Everything may be called again for what they have done already.
 */
public interface Subject {

  /** A name that stays, which is also its interface's: {@code agreements}. */
  String topic();

  /** Of how many objects at most a peer is told, or asked, in one exchange. */
  default int together(Peer peer, Way way) {
    return 1;
  }

  /** Tells the peer that these have changed, and no more. */
  void tell(Peer peer, List<UUID> objects) throws EwpTrouble;

  /**
   * Fetches objects of which the peer told, to be taken in one by one.
   *
   * @throws NotTaken if what came cannot be taken
   */
  Fetched fetch(Peer peer, List<UUID> objects) throws EwpTrouble;

  /** What came in one answer. */
  @FunctionalInterface
  interface Fetched {
    /**
     * Takes one of the objects in, and nothing of the others.
     *
     * @throws NotTaken if it cannot be taken
     */
    void take(UUID object) throws EwpTrouble;
  }

  /** What a peer gave cannot be taken; a person has to look. */
  final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;

    /**
     * @param key the text key of why
     * @param detail for the log and the page, in English; no content
     */
    public NotTaken(String key, String detail) {
      super(detail);
      this.key = key;
    }

    public String key() {
      return key;
    }
  }
}
