package org.dostyk.node.gifts;

import java.util.UUID;

/** Which gift. */
public record GiftId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
