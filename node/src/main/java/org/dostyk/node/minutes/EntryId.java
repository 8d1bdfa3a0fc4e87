package org.dostyk.node.minutes;

import java.util.UUID;

/** Which entry of minutes; made on the phone on which it was typed. */
public record EntryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
