package org.dostyk.node.gifts;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in a currency, exact to the hundredth.
 *
 * @param amount not negative, with at most two decimals and twelve digits before them
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,2})?");

  /**
   * Reads an amount as people type it: blanks part the thousands, a comma or a full stop the
   * decimals. Empty where it cannot be read for certain, as in {@code 1,200}.
   */
  static Optional<BigDecimal> amount(String typed) {
    String digits = typed.replaceAll("[\\s\\h]+", "").replace('−', '-');
    return AMOUNT.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits.replace(',', '.')))
        : Optional.empty();
  }

  /** The amount without decimals that say nothing. */
  public BigDecimal plain() {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
