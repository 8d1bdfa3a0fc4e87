package org.dostyk.node.approvals;

import java.util.UUID;

/** Which step of which version's way. */
public record StepId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
