package org.dostyk.node.portfolio;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;

/**
 * A list of exchanges.
 *
 * @param balance of everything that was asked for, not only of this page
 * @param narrowed the partner it is narrowed to, by name
 */
public record ExchangesPage(
    ExchangeList asked,
    Balance balance,
    Listed list,
    Optional<Text> narrowed,
    List<Integer> years,
    boolean mayNote) {

  public Flow[] flows() {
    return Flow.values();
  }

  public StayKind[] kinds() {
    return StayKind.values();
  }
}
