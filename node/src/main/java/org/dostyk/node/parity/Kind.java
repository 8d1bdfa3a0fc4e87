package org.dostyk.node.parity;

import java.util.Locale;

/** In what two wordings of a clause can part. */
public enum Kind {
  /** A count, share, score, duration, or the number of a clause or annex. */
  NUMBER,
  /** A point in time: day, month, year, academic year, or hour. */
  DATE,
  /** A sum of money or its currency. */
  AMOUNT,
  /** Another party, or one that only one wording names. */
  PARTY,
  /** Obligation, permission, prohibition and “need not” against each other. */
  MODAL,
  /** A sentence that only one wording has. */
  EXTRA,
  /** One wording lacks the whole clause. */
  MISSING;

  /** As in the keys of texts. */
  public String word() {
    return com.ibm.icu.lang.UCharacter.toLowerCase(Locale.ROOT, name());
  }
}
