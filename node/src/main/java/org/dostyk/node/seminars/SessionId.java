package org.dostyk.node.seminars;

import java.util.UUID;

/** Which session of a programme. */
public record SessionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
