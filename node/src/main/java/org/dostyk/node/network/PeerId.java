package org.dostyk.node.network;

import java.util.UUID;

/** Which peer of which institution of this node. */
public record PeerId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
