package org.dostyk.node.visits;

import java.util.UUID;

/** Which item of an itinerary. */
public record ItemId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
