package org.dostyk.pathway.model;

import java.util.List;
import org.dostyk.pathway.catalogue.Course;

/**
 * Something that can count in a degree: courses of a class as themselves, or a course by which a
 * row of the equivalence table recognises others.
 *
 * @param course what it counts as
 * @param sources the classes that are used up
 * @param row id of the equivalence, or empty
 * @param studiedAt where it was studied
 * @param credits what one of it counts, in units of the degree
 * @param whole whether it is recognised as the whole course, so that it counts as a course
 * @param most how many there can be
 * @param use how many are used in the degree
 * @param plain whether everything held is used, so that {@code use} is no choice
 */
record Item(
    Course course,
    List<CourseClass> sources,
    String row,
    String studiedAt,
    long credits,
    boolean whole,
    int most,
    Sum use,
    boolean plain) {

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
