package org.dostyk.node.transfers;

import java.time.LocalDate;
import org.dostyk.node.values.Country;
import org.jspecify.annotations.Nullable;

/**
 * A provision of a country's law.
 *
 * @param country whose law it is
 * @param law the text under {@code transfers.law.} and this says its name
 * @param article its number
 * @param until the last day on which it held; null while it holds
 */
public record LegalGround(
    Country country, String law, String article, LocalDate from, @Nullable LocalDate until) {

  boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
