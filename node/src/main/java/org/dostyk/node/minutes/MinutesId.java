package org.dostyk.node.minutes;

import java.util.UUID;

/** Which minutes. */
public record MinutesId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
