package org.dostyk.node.federation;

import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.documents.Hash;

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
}
