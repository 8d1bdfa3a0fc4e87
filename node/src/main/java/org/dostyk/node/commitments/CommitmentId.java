package org.dostyk.node.commitments;

import java.util.UUID;

/** Which promise. */
public record CommitmentId(UUID value) {

  public static CommitmentId of(String value) {
    return new CommitmentId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
