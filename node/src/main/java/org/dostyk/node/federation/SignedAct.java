package org.dostyk.node.federation;

import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import org.jspecify.annotations.Nullable;

/**
 * An act as it travels: its bytes and the signature over them. What follows from the bytes is found
 * out once, however often it is asked for.
 */
final class SignedAct {
  private final byte[] body;
  private final KeyFingerprint key;
  private final byte[] signature;
  private final Hash hash;
  private @Nullable Reading reading;

  /** What came of reading the bytes. */
  private record Reading(Optional<Act> act) {}

  /**
   * @param body canonical; not to be written to
   * @param key whose signature it is
   */
  SignedAct(byte[] body, KeyFingerprint key, byte[] signature) {
    this.body = body;
    this.key = key;
    this.signature = signature;
    this.hash = Hash.of(body);
  }

  byte[] body() {
    return body;
  }

  KeyFingerprint key() {
    return key;
  }

  byte[] signature() {
    return signature;
  }

  /** By which it is known: whoever signed it, the same act is one. */
  Hash hash() {
    return hash;
  }

  /**
   * The act that the bytes say.
   *
   * @throws NotCanonical if they say none
   */
  Act act() {
    return readable().orElseGet(() -> ActJson.read(body));
  }

  /** The act, if it is one. */
  Optional<Act> readable() {
    Reading known = reading;
    if (known == null) {
      known = read();
      reading = known;
    }
    return known.act();
  }

  private Reading read() {
    try {
      return new Reading(Optional.of(ActJson.read(body)));
    } catch (NotCanonical e) {
      return new Reading(Optional.empty());
    }
  }
}
