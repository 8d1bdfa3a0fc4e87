package org.dostyk.node.people;

import java.util.UUID;

/** Which guest link; not its secret. */
public record GuestLinkId(UUID value) {

  public static GuestLinkId of(String value) {
    return new GuestLinkId(UUID.fromString(value));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
