package org.dostyk.node.documents;

import java.util.Optional;

/**
 * A module's answer to somebody who holds a paper and asks about its hash; contributed as a bean by
 * every module that has papers signed.
 */
public interface Verifiable {

  /**
   * What anybody with the paper in hand may know about it; empty where the module has no document
   * of this hash. It is asked without an account.
   */
  Optional<Verification> verify(Hash document);
}
