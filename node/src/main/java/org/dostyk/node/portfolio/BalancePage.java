package org.dostyk.node.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;

/**
 * The balance of an institution's whole portfolio.
 *
 * @param asked the years it is of
 * @param list each partner’s own
 * @param years to choose from, the latest first
 */
public record BalancePage(
    ExchangeList asked,
    OwnInstitution house,
    List<OwnInstitution> houses,
    Balance balance,
    Weights weights,
    List<Weights> sets,
    Listed list,
    List<Integer> years,
    boolean mayNote) {

  /** A balance beside a record of another module. */
  public record Panel(
      UUID subject,
      boolean agreement,
      ExchangeList asked,
      Balance balance,
      List<QuotaUse> quotas,
      Optional<Text> partner,
      boolean mayNote) {}

  /**
   * How far the places of an agreement were taken in an academic year.
   *
   * @param atLeast whether the number of people is a lower bound
   */
  public record QuotaUse(int year, Flow flow, int places, long people, boolean atLeast) {}
}
