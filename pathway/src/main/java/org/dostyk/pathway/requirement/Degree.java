package org.dostyk.pathway.requirement;

import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Course;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Text;

/**
 * A programme that ends in a degree.
 *
 * @param institution which awards it; its system is the degree's
 * @param rule what must be met
 * @param recognises other institutions whose courses count as they are, at a rate
 */
public record Degree(
    String id, Text name, String institution, Requirement rule, List<Recognition> recognises) {

  public Degree {
    recognises = List.copyOf(recognises);
  }

  /** What a course counts here as itself, in the degree's credits; empty if it does not. */
  public Optional<Credits> worth(Course course) {
    if (course.institution().equals(institution)) {
      return Optional.of(course.credits());
    }
    for (Recognition one : recognises) {
      if (one.institution().equals(course.institution())
          && one.from().selects(course, course.institution())) {
        return Optional.of(course.credits().times(one.rate()));
      }
    }
    return Optional.empty();
  }
}
