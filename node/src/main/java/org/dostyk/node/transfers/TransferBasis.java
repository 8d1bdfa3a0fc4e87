package org.dostyk.node.transfers;

import java.util.Locale;

/**
 * On what basis data may go. Which provision of which country's law knows it stands with the laws,
 * as data; a basis that a law does not know is shown as one.
 */
public enum TransferBasis {
  /** The person agreed to this very sending. */
  CONSENT,
  /** A contract with the person, or made at their wish, needs it: a study place, a stay. */
  CONTRACT,
  /** They act in their post for the institution: as delegate, signatory, teacher. */
  POST,
  /** A treaty that binds both countries. */
  TREATY,
  /** A statute asks for it. */
  STATUTE,
  /** Life and health, when nobody can be asked. */
  EMERGENCY,
  /** It was public before, lawfully. */
  PUBLIC,
  /** The country that receives it is held to protect it as well. */
  PROTECTING_COUNTRY;

  /** As it stands in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
