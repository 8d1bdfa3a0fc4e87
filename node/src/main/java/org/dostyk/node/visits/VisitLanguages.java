package org.dostyk.node.visits;

import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;

/** Which languages are spoken where: enough to know that two sides need an interpreter. */
public final class VisitLanguages {
  private VisitLanguages() {}

  /** The language in which an institution of this country writes first. */
  public static Language of(Country country) {
    return switch (country.code()) {
      case "KZ" -> Language.KK;
      case "CN", "TW", "HK", "MO", "SG" -> Language.ZH;
      case "RU", "BY", "KG" -> Language.RU;
      default -> Language.EN;
    };
  }

  /** Whether somebody who speaks one follows the other: Kazakhstan speaks Kazakh and Russian. */
  static boolean alike(Language one, Language other) {
    return one == other || isOfKazakhstan(one) && isOfKazakhstan(other);
  }

  private static boolean isOfKazakhstan(Language language) {
    return language == Language.KK || language == Language.RU;
  }
}
