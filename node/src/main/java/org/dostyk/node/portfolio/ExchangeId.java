package org.dostyk.node.portfolio;

import java.util.UUID;

/** Which line of exchanges. */
public record ExchangeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
