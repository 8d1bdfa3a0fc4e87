package org.dostyk.node.lives;

import org.dostyk.node.agreements.AgreementId;

/**
 * Whether each party of an agreement says its provisions for itself; else whoever enters them does
 * it for all. Contributed as a bean by the module that knows.
 */
public interface EachForItself {

  /** Whether nobody here speaks for all its parties. */
  boolean isSo(AgreementId agreement);
}
