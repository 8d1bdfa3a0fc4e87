package org.dostyk.node.visits;

import java.util.UUID;

/** Which visit. */
public record VisitId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
