package org.dostyk.node.portfolio;

import java.util.List;
import org.dostyk.node.partners.RegionsPage;

/**
 * Where the partners are.
 *
 * @param land the path of all land
 * @param lines the same as a table, those with most partners first
 */
public record MapPage(MapPicture picture, String land, List<RegionsPage.Line> lines) {

  public long all() {
    return lines.stream().mapToLong(RegionsPage.Line::entries).sum();
  }
}
