package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;

/**
 * A list of exchanges.
 *
 * @param balance of everything that was asked for, not only of this page
 * @param partners the names of those on this page
 * @param narrowed the partner it is narrowed to, by name
 * @param more whether a further page follows
 */
public record ExchangesPage(
    ExchangeList asked,
    Balance balance,
    Weights weights,
    List<Exchange> lines,
    Map<PartnerId, Text> partners,
    Optional<Text> narrowed,
    List<Integer> years,
    boolean more,
    boolean mayNote) {

  public Text name(Exchange e) {
    return partners.getOrDefault(e.partner(), Text.of("en", "–"));
  }

  /** What one line weighs. */
  public BigDecimal weighed(Exchange e) {
    return e.length()
        .map(
            l ->
                l.each()
                    .multiply(BigDecimal.valueOf(e.people()))
                    .multiply(weights.of(e.kind(), l.unit())))
        .orElse(BigDecimal.ZERO);
  }

  public Flow[] flows() {
    return Flow.values();
  }

  public StayKind[] kinds() {
    return StayKind.values();
  }
}
