package org.dostyk.node.gifts;

import java.time.LocalDate;
import org.dostyk.node.web.Say;

/** How a gift is said to a reader. */
public final class GiftWords {
  private GiftWords() {}

  /** What it is worth, or that this is not known. */
  public static String value(Gift gift, Say say) {
    return gift.value().map(v -> amount(v, say)).orElseGet(() -> say.it("gifts.value.unknown"));
  }

  public static String amount(Money money, Say say) {
    return say.it("gifts.value.amount", money.plain(), money.currency().getCurrencyCode());
  }

  /** When it was given, or is meant to be. */
  public static String day(Gift gift, Say say) {
    LocalDate day = gift.day();
    return day == null ? say.it("gifts.day.open") : say.shortDate(day);
  }

  /** Which way it goes, and whether it went. */
  public static String state(Gift gift, Say say) {
    return say.it("gifts.state." + (gift.isPlanned() ? "planned" : gift.direction().key()));
  }

  /** The mark beside it. */
  public static String mark(Gift gift) {
    return gift.isPlanned() ? "status" : "status done";
  }
}
