package org.dostyk.node.partners;

import org.dostyk.node.values.Text;

/**
 * The region of its country in which an institution lies: an oblast, a province, a state, a city of
 * that rank. Statistics count by it, whoever an institution travels with.
 *
 * @param key by which one region is known whatever it is called: its ISO 3166-2 code, or for a
 *     region that is not listed its folded name behind a tilde
 */
public record Region(String key, Text name) {
  private static final String UNLISTED = "~";

  /** A region in its own words, of a country whose regions are not listed. */
  static Region unlisted(String folded, Text name) {
    return new Region(UNLISTED + folded, name);
  }

  /** Whether it stands in the list, by its code. */
  boolean isListed() {
    return isListed(key);
  }

  /** Whether a key is the code of a listed region. */
  static boolean isListed(String key) {
    return !key.startsWith(UNLISTED);
  }
}
