package org.dostyk.pathway.studies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Equivalence;
import org.dostyk.pathway.catalogue.Institution;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.requirement.Sharing;

/**
 * Everything about a route that is the same for all its students. Immutable.
 *
 * @param languageScales language to its levels, the lowest first
 * @param calendar empty where only the choice of courses is asked for, not their terms
 */
public record Studies(
    Text name,
    List<Institution> institutions,
    List<Course> courses,
    List<Equivalence> equivalences,
    Optional<Calendar> calendar,
    List<Degree> degrees,
    List<Sharing> sharing,
    Map<String, List<String>> languageScales) {

  public Studies {
    institutions = List.copyOf(institutions);
    courses = List.copyOf(courses);
    equivalences = List.copyOf(equivalences);
    degrees = List.copyOf(degrees);
    sharing = List.copyOf(sharing);
    languageScales = Map.copyOf(languageScales);
  }

  /**
   * @throws NoSuchElementException if there is none; the rules of instances rule that out
   */
  public Institution institution(String id) {
    for (Institution one : institutions) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw new NoSuchElementException("institution " + id);
  }

  /** The courses by their codes, in the order of the catalogues. */
  public Map<String, Course> coursesByCode() {
    var byCode = LinkedHashMap.<String, Course>newLinkedHashMap(courses.size());
    courses.forEach(course -> byCode.put(course.code(), course));
    return byCode;
  }

  /** A course's share of a study year, in sixtieths. */
  public Credits workload(Course course) {
    return institution(course.institution()).system().workload(course.credits());
  }

  /** Whether one level of a language is at least another; levels off the scale equal themselves. */
  public boolean isAtLeast(String language, String level, String wanted) {
    List<String> scale = languageScales.getOrDefault(language, List.of());
    int has = scale.indexOf(level);
    int needs = scale.indexOf(wanted);
    return level.equals(wanted) || (has >= 0 && needs >= 0 && has >= needs);
  }
}
