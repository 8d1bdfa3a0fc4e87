package org.dostyk.pathway.greedy;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Requirement.Group;
import org.dostyk.pathway.studies.Studies;

/**
 * A way in which something can count in a degree: as itself, or by a row of the table.
 *
 * @param course what it counts as
 * @param sources what is passed for it
 * @param row id of the equivalence, or empty
 * @param worth in the degree's credits
 * @param whole whether it counts as a course
 * @param twice whether the course counts as itself in another degree too
 */
record Way(
    Course course, List<Course> sources, String row, Credits worth, boolean whole, boolean twice) {

  /**
   * All that can count in a degree; courses as themselves first, in the order of the catalogues.
   */
  static List<Way> in(Degree degree, Studies studies, Standing standing) {
    var ways = new ArrayList<Way>();
    for (Course course : standing.courses.values()) {
      boolean twice = countsElsewhere(course, degree, studies);
      degree
          .worth(course)
          .ifPresent(worth -> ways.add(new Way(course, List.of(course), "", worth, true, twice)));
    }
    for (Equivalence row : studies.equivalences()) {
      List<Course> sources = row.from().stream().map(standing::course).toList();
      for (String code : row.status() == Equivalence.Status.AGREED ? row.to() : List.<String>of()) {
        Course to = standing.course(code);
        if (to.institution().equals(degree.institution())) {
          Credits part = row.credits().getOrDefault(code, to.credits());
          boolean whole = part.compareTo(to.credits()) >= 0;
          boolean twice = countsElsewhere(to, degree, studies);
          ways.add(new Way(to, sources, row.id(), part, whole, twice));
        }
      }
    }
    return ways;
  }

  private static boolean countsElsewhere(Course course, Degree degree, Studies studies) {
    return studies.degrees().stream()
        .anyMatch(other -> !other.id().equals(degree.id()) && other.worth(course).isPresent());
  }

  /** Whether a group speaks of it; a recognised course carries no grade. */
  boolean mayServe(Group group) {
    return group.from().selects(course, studiedAt()) && (row.isEmpty() || group.grade().isEmpty());
  }

  String studiedAt() {
    return sources.getFirst().institution();
  }
}
