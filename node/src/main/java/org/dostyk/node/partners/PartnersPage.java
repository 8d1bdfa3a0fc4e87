package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.values.Country;
import org.dostyk.node.web.Listed;

/**
 * The list of partners, or the part of it that changes while somebody types.
 *
 * @param text what is searched for, empty for anything
 * @param country the code of the country or region that is shown alone, empty for all
 * @param region the key of the region of that country that is shown alone, empty for all
 * @param label that is shown alone, empty for all
 * @param mine whether those alone are shown for which the reader is responsible
 * @param labels to choose from, in the reader's order
 * @param typed whether somebody is typing: the rows alone are shown, what one does with a list when
 *     they have done so
 * @param from how many were passed over
 * @param all how many there are to be shown
 * @param own how many of them are the reader's own institutions
 * @param more whether there are more than could be counted
 * @param countries to choose from; none where only the part is shown
 * @param regions to choose from, where a country is chosen
 * @param untouched whether the reader keeps a register with nothing in it yet
 * @param keeper whether the reader may add partners
 */
public record PartnersPage(
    String text,
    String country,
    String region,
    String label,
    boolean mine,
    List<String> labels,
    List<Country> countries,
    List<Region> regions,
    Listed list,
    boolean typed,
    int from,
    long all,
    long own,
    boolean more,
    boolean untouched,
    boolean keeper) {

  /** Whether anything was asked for. */
  public boolean filtered() {
    return !text.isBlank() || !country.isBlank() || !label.isEmpty() || mine;
  }
}
