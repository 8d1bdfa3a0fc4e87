package org.dostyk.node.people;

import java.util.UUID;

/** Which person. */
public record PersonId(UUID value) {

  public static PersonId of(String value) {
    return new PersonId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
