package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;

/**
 * What an institution noted of an agreement that was concluded on paper and lies elsewhere. It is
 * that institution's word: no version of it is kept here, and no signature under it was checked.
 *
 * @param number as the office counts its papers; may be empty
 * @param signedOn as far as it is known
 * @param places agreed on for a year, as far as they could be read
 * @param placesSaid the same in the words of whoever noted it; may be empty
 * @param keptAt where the paper lies; may be empty
 * @param source where it was read, such as a workbook's name; may be empty
 * @param notedBy empty for the node itself
 */
public record PaperRecord(
    Text title,
    String number,
    Optional<PartialDate> signedOn,
    List<PaperPlaces> places,
    String placesSaid,
    String keptAt,
    String note,
    String source,
    Optional<AccountId> notedBy,
    Instant notedAt) {

  /** Letters in each of its texts, the title's in each language. */
  public static final int LONGEST = 1_000;

  public PaperRecord {
    places = List.copyOf(places);
  }
}
