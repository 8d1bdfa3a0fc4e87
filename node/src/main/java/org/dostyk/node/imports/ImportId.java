package org.dostyk.node.imports;

import java.util.UUID;

/** Which import. */
public record ImportId(UUID value) {

  public static ImportId of(String value) {
    return new ImportId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
