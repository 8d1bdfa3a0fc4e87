package org.dostyk.node.partners;

import java.util.UUID;

/** Which contact. */
public record ContactId(UUID value) {

  public static ContactId of(String value) {
    return new ContactId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
