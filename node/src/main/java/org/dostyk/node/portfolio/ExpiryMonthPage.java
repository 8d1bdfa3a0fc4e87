package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dostyk.node.portfolio.ExpiryPage.Line;

/**
 * Which agreements end in a month.
 *
 * @param page from 1
 * @param more whether there is a next page
 */
public record ExpiryMonthPage(
    YearMonth month, LocalDate today, List<Line> lines, int page, boolean more) {

  public YearMonth before() {
    return month.minusMonths(1);
  }

  public YearMonth next() {
    return month.plusMonths(1);
  }

  /** The address of a page of a month. */
  public static String path(YearMonth month, int page) {
    return "/expiry?month=" + month + (page == 1 ? "" : "&page=" + page);
  }
}
