package org.dostyk.node.people;

import java.util.UUID;

/** Which account. */
public record AccountId(UUID value) {

  public static AccountId of(String value) {
    return new AccountId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
