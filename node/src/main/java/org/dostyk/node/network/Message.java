package org.dostyk.node.network;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a peer is to be told of, or that it told of and is to be fetched.
 *
 * @param change how often it has changed since it was first noted
 * @param nextTryAt empty where it was given up
 * @param trouble the text key of what stood in the way; empty where nothing did yet
 * @param answer what the peer said to that, in its words
 */
public record Message(
    PeerId peer,
    Way way,
    String topic,
    UUID object,
    long change,
    Instant notedAt,
    int tries,
    Optional<Instant> nextTryAt,
    String trouble,
    String answer) {

  /** Which way it goes. */
  public enum Way {
    OUT,
    IN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isDead() {
    return nextTryAt.isEmpty();
  }
}
