package org.dostyk.node.supporters;

import java.util.UUID;

/** Which supporter of which visit. */
public record SupporterId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
