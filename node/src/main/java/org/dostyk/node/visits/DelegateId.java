package org.dostyk.node.visits;

import java.util.UUID;

/** Which delegate: somebody on one visit. */
public record DelegateId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
