package org.dostyk.node.values;

import java.util.UUID;

/** An institution that this node hosts: whose people work here and to whom records belong. */
public record InstitutionId(UUID value) {

  public static InstitutionId of(String value) {
    return new InstitutionId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
