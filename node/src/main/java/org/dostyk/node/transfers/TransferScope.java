package org.dostyk.node.transfers;

import java.util.Locale;
import org.dostyk.node.values.Country;

/**
 * Whether it crossed a border. By the law of mainland China Hong Kong, Macao and Taiwan are
 * outside, as their codes are.
 */
public enum TransferScope {
  ABROAD,
  WITHIN;

  static TransferScope between(Country from, Country to) {
    return from.equals(to) ? WITHIN : ABROAD;
  }

  /** As it stands in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
