package org.dostyk.node.network;

import java.util.UUID;
import org.dostyk.ewp.client.EwpTrouble;

/**
 * What peers tell one another of, and fetch: contributed as a bean by the module that knows it.
 * Both methods may be called again for what they have done already.
 */
public interface Subject {

  /** A name that stays, which is also its interface's: {@code agreements}. */
  String topic();

  /** Tells the peer that an object has changed, and no more. */
  void tell(Peer peer, UUID object) throws EwpTrouble;

  /**
   * Fetches an object of which the peer told, and takes it in.
   *
   * @throws NotTaken if what came cannot be taken
   */
  void fetch(Peer peer, UUID object) throws EwpTrouble;

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
