package org.dostyk.node.transfers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.transfers.TransferFilter.View;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;

/**
 * A part of the ledger.
 *
 * @param lines what went into each country
 * @param recipients to choose from
 * @param countries to choose from
 */
public record TransfersPage(
    TransferFilter asked,
    Map<View, Integer> counts,
    Listed list,
    List<Line> lines,
    List<Map.Entry<UUID, Text>> recipients,
    List<Country> countries) {

  /** How often something went into a country, and of how many people. */
  public record Line(Country country, int transfers, int people) {}

  public View[] views() {
    return View.values();
  }

  public DataCategory[] categories() {
    return DataCategory.values();
  }

  public TransferBasis[] bases() {
    return TransferBasis.values();
  }
}
