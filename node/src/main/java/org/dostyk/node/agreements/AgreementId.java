package org.dostyk.node.agreements;

import java.util.UUID;

/** Which agreement: the same from the first draft to the last amendment. */
public record AgreementId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
