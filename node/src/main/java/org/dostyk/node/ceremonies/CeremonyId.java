package org.dostyk.node.ceremonies;

import java.util.UUID;

/** Which ceremony. */
public record CeremonyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
