package org.dostyk.node.transfers;

import java.util.Locale;

/** What protects data where it goes and on its way. */
public enum Safeguard {
  /** Encrypted on its way. */
  ENCRYPTED,
  /** Signed, so that the receiver knows from whom it is and that it is whole. */
  SIGNED,
  /** Behind a secret link that ends, and can be withdrawn before. */
  SECRET_LINK,
  /** Read by people who sign in and whose post lets them. */
  SIGN_IN,
  /** No more than the purpose needs. */
  LIMITED_VIEW,
  /** Without the names of those concerned. */
  PSEUDONYMS,
  /** An agreement between both binds the receiver. */
  AGREEMENT,
  /** The authority's standard contract, filed. */
  STANDARD_CONTRACT,
  /** The authority assessed the export. */
  SECURITY_ASSESSMENT,
  /** A recognised body certified the export. */
  CERTIFICATION;

  /** As it stands in text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
