package org.dostyk.pathway.model;

import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.studies.Studies;

/**
 * The terms of study, counted from 0, and where they are spent. Without a calendar there is one
 * term in which everything goes.
 *
 * @param ordered whether there is a calendar, so that before and after mean something
 */
record Timeline(List<Term> terms, List<Stay> route, boolean ordered, boolean lightLast) {

  static Timeline of(Studies studies) {
    Optional<Calendar> calendar = studies.calendar();
    if (calendar.isEmpty()) {
      var once = new Term("", Text.of(""), "", Optional.empty(), false, java.util.Map.of());
      return new Timeline(List.of(once), List.of(), false, true);
    }
    List<Term> terms = calendar.get().studyTerms();
    List<Stay> route = calendar.get().route();
    if (route.isEmpty()) {
      route = List.of(new Stay(studies.institutions().getFirst().id(), 0, terms.size()));
    }
    return new Timeline(terms, route, true, calendar.get().lastTermMayBeLight());
  }

  int size() {
    return terms.size();
  }

  int index(String term) {
    for (int t = 0; t < terms.size(); t++) {
      if (terms.get(t).id().equals(term)) {
        return t;
      }
    }
    return -1;
  }

  /** The stay to which a term belongs whenever the student moves, or -1 where that is free. */
  int fixedStay(int term) {
    int end = 0;
    for (int j = 0; j < route.size(); j++) {
      Stay stay = route.get(j);
      if (j == route.size() - 1) {
        return j;
      }
      if (stay.fewest() != stay.most()) {
        return -1;
      }
      end += stay.fewest();
      if (term < end) {
        return j;
      }
    }
    return -1;
  }

  /** Whether a term can belong to a stay in a plan of so many terms. */
  boolean canBeIn(int stay, int term, int terms) {
    int fewestBefore = 0;
    int mostBefore = 0;
    for (int j = 0; j < stay; j++) {
      fewestBefore += route.get(j).fewest();
      mostBefore += route.get(j).most();
    }
    int fewestAfter = 0;
    int mostAfter = 0;
    for (int j = stay + 1; j < route.size(); j++) {
      fewestAfter += route.get(j).fewest();
      mostAfter += route.get(j).most();
    }
    int most = route.get(stay).most();
    return term >= fewestBefore
        && term < mostBefore + most
        && term < terms - fewestAfter
        && term >= terms - mostAfter - most;
  }

  int fewestTerms() {
    return route.stream().mapToInt(Stay::fewest).sum();
  }

  /** Whether a course can be had somewhere on the route in a term, going by the route alone. */
  boolean canBeAt(String institution, int term) {
    if (!ordered) {
      return true;
    }
    int fixed = fixedStay(term);
    if (fixed >= 0) {
      return route.get(fixed).institution().equals(institution);
    }
    return route.stream().anyMatch(stay -> stay.institution().equals(institution));
  }
}
