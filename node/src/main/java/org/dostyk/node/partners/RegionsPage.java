package org.dostyk.node.partners;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Country;

/**
 * How many partners lie in each region of each country or region; each number leads to its list.
 *
 * @param lines in the reader's order, those of one country together
 * @param own how many of all are the reader's own institutions
 */
public record RegionsPage(List<Line> lines, long own) {

  /**
   * A region with its count.
   *
   * @param region empty where it is not known
   */
  public record Line(Country country, Optional<Region> region, long entries) {

    /** The list of what is counted; of those without a region, of the whole country. */
    public String list() {
      return "/partners?country="
          + country.code()
          + region
              .map(r -> "&region=" + URLEncoder.encode(r.key(), StandardCharsets.UTF_8))
              .orElse("");
    }
  }

  public RegionsPage {
    lines = List.copyOf(lines);
  }

  public long all() {
    return lines.stream().mapToLong(Line::entries).sum();
  }
}
