package org.dostyk.node.transfers;

import java.util.Locale;

/** The way it went. */
public enum TransferChannel {
  /** From node to node. */
  FEDERATION,
  /** A guest opened a link. */
  GUEST_LINK,
  /** A record that another institution of this node reads as well. */
  SHARED_RECORD,
  MAIL,
  /** A file for somebody else. */
  FILE;

  /** As it stands in text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
