package org.dostyk.node.agreements;

import java.util.UUID;

/** Which scan of a signature by pen. */
public record PenSignatureId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
