package org.dostyk.node.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Text;

/**
 * The balance of an institution's whole portfolio.
 *
 * @param asked the years it is of
 * @param lines the partners with most people
 * @param partners how many partners there are in all
 * @param years to choose from, the latest first
 */
public record BalancePage(
    ExchangeList asked,
    OwnInstitution house,
    List<OwnInstitution> houses,
    Balance balance,
    Weights weights,
    List<Weights> sets,
    List<Balances.Line> lines,
    int partners,
    List<Integer> years,
    boolean mayNote) {

  /** The query of this balance. */
  public String query() {
    String query = asked.query();
    return query + (query.isEmpty() ? "?" : "&") + "weights=" + weights.number();
  }

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
