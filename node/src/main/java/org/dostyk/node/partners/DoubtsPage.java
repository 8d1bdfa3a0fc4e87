package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.search.Likeness.Sign;
import org.dostyk.node.values.Objection;

/**
 * The questions whether two entries are one institution.
 *
 * @param rows each question with both entries, the likeliest first
 * @param from how many were passed over
 * @param all how many there are, as far as they are counted
 * @param most how many are shown at once
 * @param ofOne whether only those on one entry are shown
 */
public record DoubtsPage(
    List<Row> rows, int from, int all, int most, boolean ofOne, List<Objection> objections) {

  /** How many there are, to be said in the reader's language. */
  public static Objection counted(int all) {
    return all > Merges.COUNTED
        ? Objection.of("partners.doubts.count_more", Merges.COUNTED)
        : Objection.of("partners.doubts.count", all);
  }

  /** A question with the entry that came later and the one that was known. */
  public record Row(Doubt doubt, Partner one, Partner other) {
    public List<Partner> both() {
      return List.of(one, other);
    }

    /** What speaks for their being one. */
    public List<Sign> pro() {
      return doubt.signs().stream().filter(s -> !s.against()).toList();
    }

    /** What speaks against it. */
    public List<Sign> contra() {
      return doubt.signs().stream().filter(Sign::against).toList();
    }
  }

  /** The text key of what was found. */
  public static String key(Sign sign) {
    return "partners.sign." + sign.name().toLowerCase(java.util.Locale.ROOT);
  }
}
