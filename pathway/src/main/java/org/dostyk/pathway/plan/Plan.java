package org.dostyk.pathway.plan;

import java.util.List;
import java.util.Map;

/**
 * A plan with its own proof of conformity: when each course is taken, where each term is spent, and
 * what counts for which rule. Immutable.
 *
 * @param courses code to id of its term, in the order of terms; the id is empty without a calendar
 * @param places id of every term up to the last to the institution where it is spent
 * @param counted what counts where
 */
public record Plan(Map<String, String> courses, Map<String, String> places, List<Counted> counted) {

  /**
   * That a course counts for a group of a degree.
   *
   * @param degree its id
   * @param group id of the group
   * @param course the course as the degree sees it: for a recognised one, the degree's own
   * @param equivalence id of the row by which it is recognised; empty if it counts as itself
   */
  public record Counted(String degree, String group, String course, String equivalence) {}

  public Plan {
    courses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(courses));
    places = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(places));
    counted = List.copyOf(counted);
  }
}
