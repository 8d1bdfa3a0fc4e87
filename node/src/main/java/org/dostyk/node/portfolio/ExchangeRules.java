package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Objection;

/** What can be noted as exchanges. */
final class ExchangeRules {
  static final int MOST_PEOPLE = 100_000;
  static final BigDecimal LONGEST = BigDecimal.valueOf(1_000);
  static final int LONGEST_SOURCE = 500;

  private ExchangeRules() {}

  /**
   * Against noting this.
   *
   * @param thisYear the academic year that runs now; what lies ahead has not taken place
   */
  static List<Objection> of(Exchange e, int thisYear) {
    var objections = new ArrayList<Objection>();
    if (e.people() < 1 || e.people() > MOST_PEOPLE) {
      objections.add(Objection.of("portfolio.objection.people", MOST_PEOPLE));
    }
    int year = e.period().year();
    if (year < Period.FIRST || year > Period.LAST) {
      objections.add(Objection.of("portfolio.objection.year"));
    } else if (year > thisYear) {
      objections.add(Objection.of("portfolio.objection.ahead", Period.years(year)));
    }
    e.length()
        .filter(l -> l.each().signum() <= 0 || l.each().compareTo(LONGEST) > 0)
        .ifPresent(l -> objections.add(Objection.of("portfolio.objection.length")));
    if (e.partner().value().equals(e.keeper().value())) {
      objections.add(Objection.of("portfolio.objection.ourselves"));
    }
    if (e.source().isLongerThan(LONGEST_SOURCE)) {
      objections.add(Objection.of("portfolio.objection.source", LONGEST_SOURCE));
    }
    return objections;
  }
}
