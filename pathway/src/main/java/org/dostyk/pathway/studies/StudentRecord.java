package org.dostyk.pathway.studies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dostyk.pathway.catalogue.LanguageLevel;

/**
 * Where a student stands. Immutable.
 *
 * @param id opaque; never a name
 * @param passed what is passed, and what was failed with the grade that says so
 * @param inProgress codes of courses of the running term, taken as passed
 * @param languages levels brought along
 * @param waivers ids of rules that need not be met, as {@code degree/rule}
 * @param firstTerm id of the first term that can still be planned; empty for the first of all
 * @param places id of a term to the institution at which it was or must be studied
 * @param lastPlan code to id of the term in the plan before; empty without one
 */
public record StudentRecord(
    String id,
    List<Passed> passed,
    List<String> inProgress,
    List<LanguageLevel> languages,
    Set<String> waivers,
    Optional<String> firstTerm,
    Map<String, String> places,
    Map<String, String> lastPlan) {

  /** A student who begins. */
  public static final StudentRecord NEW =
      new StudentRecord(
          "new", List.of(), List.of(), List.of(), Set.of(), Optional.empty(), Map.of(), Map.of());

  /**
   * A row of a transcript.
   *
   * @param grade in hundredths of the course's own scale; empty where it was passed without one
   * @param began the day on which the course began, for equivalences that are limited in time
   */
  public record Passed(String course, OptionalInt grade, Optional<LocalDate> began) {}

  public StudentRecord {
    passed = List.copyOf(passed);
    inProgress = List.copyOf(inProgress);
    languages = List.copyOf(languages);
    waivers = Set.copyOf(waivers);
    places = Map.copyOf(places);
    lastPlan = Map.copyOf(lastPlan);
  }
}
