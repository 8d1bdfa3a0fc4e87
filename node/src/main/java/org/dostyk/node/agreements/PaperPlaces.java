package org.dostyk.node.agreements;

import java.util.Locale;
import org.dostyk.node.values.StayKind;

/**
 * So many places a year, as an agreement on paper has them.
 *
 * @param way as seen by the institution that noted it
 * @param people a year, 1 to 10,000
 */
public record PaperPlaces(StayKind kind, Way way, int people) {

  /** Which way people go. */
  public enum Way {
    SENT,
    RECEIVED,
    /** The list does not say it. */
    UNSAID;

    /** At the end of text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if nobody goes, or a whole town
   */
  public PaperPlaces {
    if (people < 1 || people > 10_000) {
      throw new IllegalArgumentException("No number of places: " + people);
    }
  }
}
