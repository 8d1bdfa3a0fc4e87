package org.dostyk.node.federation;

import java.util.Optional;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;

/**
 * An act as it travels: its bytes and the signature over them.
 *
 * @param body canonical; not to be written to
 * @param key whose signature it is
 */
@SuppressWarnings("ArrayRecordComponent")
record SignedAct(byte[] body, KeyFingerprint key, byte[] signature) {

  /** By which it is known: whoever signed it, the same act is one. */
  Hash hash() {
    return Hash.of(body);
  }

  Act act() {
    return ActJson.read(body);
  }

  /** The act, if it is one. */
  Optional<Act> readable() {
    try {
      return Optional.of(act());
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }
}
