package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A balance drawn as a scale: the longer arm takes the whole width of its side.
 *
 * @param sent how long the arm of those sent is, 0 to 190
 * @param received the same of those received
 */
public record Scale(int sent, int received) {
  private static final int ARM = 190;

  /** By what their stays weigh; by people where no length is known. */
  public static Scale of(Balance balance) {
    BigDecimal sent = balance.sent().weighed();
    BigDecimal received = balance.received().weighed();
    BigDecimal longer = sent.max(received);
    return longer.signum() == 0
        ? new Scale(0, 0)
        : new Scale(arm(sent, longer), arm(received, longer));
  }

  private static int arm(BigDecimal one, BigDecimal longer) {
    return one.multiply(BigDecimal.valueOf(ARM))
        .divide(longer, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** Where the arm of those sent begins. */
  public int left() {
    return 200 - sent;
  }
}
