package org.dostyk.node.transfers;

import java.util.UUID;

/** Which transfer. */
public record TransferId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
