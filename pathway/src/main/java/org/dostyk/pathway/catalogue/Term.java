package org.dostyk.pathway.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A term of the calendar.
 *
 * @param id such as {@code 2026-autumn}
 * @param season the word by which catalogues say when a course is given, such as {@code autumn}
 * @param isBreak whether nobody studies then; a break counts as no term
 * @param loads institution to its load in this term, where it differs from the usual one
 */
public record Term(
    String id,
    Text name,
    String season,
    Optional<LocalDate> starts,
    boolean isBreak,
    Map<String, Load> loads) {

  public Term {
    loads = Map.copyOf(loads);
  }

  public Load load(Institution institution) {
    return loads.getOrDefault(institution.id(), institution.load());
  }
}
