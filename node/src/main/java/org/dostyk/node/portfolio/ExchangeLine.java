package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import org.dostyk.node.values.Text;

/**
 * An exchange as a list shows it.
 *
 * @param partner its name; empty where the reader does not see it
 */
record ExchangeLine(Exchange exchange, Optional<Text> partner, Weights weights) {

  /** What it weighs. */
  BigDecimal weighed() {
    return exchange
        .length()
        .map(
            l ->
                l.each()
                    .multiply(BigDecimal.valueOf(exchange.people()))
                    .multiply(weights.of(exchange.kind(), l.unit())))
        .orElse(BigDecimal.ZERO);
  }
}
