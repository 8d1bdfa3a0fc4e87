package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * What else must be done before a party signs, known to a higher module; contributed as a bean. It
 * is asked in the transaction that signs, whatever the manner of signing, and by pages that say
 * beforehand what stands in the way.
 */
public interface SigningGate {

  /** Against this party signing this version now; empty where nothing stands in the way. */
  List<Objection> against(Agreement agreement, Version version, AgreementParty party);

  /**
   * Whether this party, which has nobody here, signs on a node of its own: what was taken in for it
   * here would not count there.
   */
  default boolean signsElsewhere(Agreement agreement, AgreementParty party) {
    return false;
  }
}
