package org.dostyk.node.gifts;

import java.util.List;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/** The amounts above which institutions ask for a declaration. */
public record ThresholdPage(List<Rule> rules, Typed typed, List<Objection> objections) {

  /** What an institution has set, one amount for each currency. */
  public record Rule(OwnInstitution house, List<Money> amounts) {}
}
