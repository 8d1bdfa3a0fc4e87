package org.dostyk.pathway.catalogue;

/**
 * The unit in which a catalogue counts.
 *
 * @param id how institutions name it, such as {@code ects}
 * @param name its name
 * @param perYear the credits of a full year of study: 60 for ECTS and for Kazakhstan, about 40 for
 *     a Chinese 学分 catalogue. Loads in different systems are compared by their share of a year;
 *     this is never used to recognise a course.
 */
public record CreditSystem(String id, Text name, Credits perYear) {

  /** A full year in the common measure of workload, so that one unit is one ECTS credit. */
  public static final long WORKLOAD_OF_A_YEAR = 60;

  /** What an amount in this system weighs, in sixtieths of a year of study. */
  public Credits workload(Credits amount) {
    return amount
        .times(Credits.of(WORKLOAD_OF_A_YEAR))
        .times(new Credits(perYear.denominator(), perYear.numerator()));
  }
}
