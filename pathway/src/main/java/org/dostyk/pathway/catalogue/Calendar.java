package org.dostyk.pathway.catalogue;

import java.util.List;

/**
 * When and where one can study.
 *
 * @param terms in the order of time
 * @param route the stays in their order; a 2+2 of half-year terms is four terms here, four there
 * @param lastTermMayBeLight whether the last term of a plan is free of the minimum load
 */
public record Calendar(List<Term> terms, List<Stay> route, boolean lastTermMayBeLight) {

  public Calendar {
    terms = List.copyOf(terms);
    route = List.copyOf(route);
  }

  /** The terms in which somebody can study. */
  public List<Term> studyTerms() {
    return terms.stream().filter(term -> !term.isBreak()).toList();
  }
}
