package org.dostyk.pathway.model;

import java.util.List;
import org.dostyk.pathway.catalogue.Course;

/** Courses that no rule of the studies tells apart; most often a single one. */
record CourseClass(int index, List<Course> members) {
  CourseClass {
    members = List.copyOf(members);
  }

  Course first() {
    return members.getFirst();
  }

  int size() {
    return members.size();
  }

  /** Within one model a class is known by its number; comparing whole courses would cost much. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CourseClass one && one.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  List<String> codes() {
    return members.stream().map(Course::code).toList();
  }
}
